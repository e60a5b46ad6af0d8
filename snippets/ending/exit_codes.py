import sys
from multiprocessing import Process


def finish():
    print("report written")


def leave_early():
    sys.exit(0)


def fail():
    int("twelve")


def leave_with_a_number():
    sys.exit(3)


def leave_with_a_message():
    sys.exit("the folder is empty")


if __name__ == "__main__":
    for target in [
        finish,
        leave_early,
        fail,
        leave_with_a_number,
        leave_with_a_message,
    ]:
        process = Process(target=target)
        process.start()
        process.join()
        print(f"{target.__name__}: {process.exitcode}")
