from multiprocessing import Process

TEXT = "five words are in here"


def count():
    print(len(TEXT.split()))


if __name__ == "__main__":
    process = Process(target=count)
    process.start()
    process.join()
    print("exit code of the child:", process.exitcode)
