from multiprocessing import Process


def print_page():
    print("page printed")


def print_book():
    Process(target=print_page).start()


if __name__ == "__main__":
    for daemon in [False, True]:
        process = Process(target=print_book, daemon=daemon)
        process.start()
        process.join()
