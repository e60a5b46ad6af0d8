from multiprocessing import Process


def ask():
    input("File to delete: ")


if __name__ == "__main__":
    process = Process(target=ask)
    process.start()
    process.join()
