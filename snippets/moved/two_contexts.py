from multiprocessing import Process, get_context


def convert(lock):
    with lock:
        print("converted")


if __name__ == "__main__":
    lock = get_context("fork").Lock()  # made by a library, say
    process = Process(target=convert, args=(lock,))
    process.start()
    process.join()
