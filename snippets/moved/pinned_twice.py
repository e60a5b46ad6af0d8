from multiprocessing import Process, set_start_method

set_start_method("spawn")


def convert():
    print("converted")


if __name__ == "__main__":
    process = Process(target=convert)
    process.start()
    process.join()
    print("exit code of the child:", process.exitcode)
