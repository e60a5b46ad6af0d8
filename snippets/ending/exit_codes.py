import sys
from multiprocessing import Process


def finish():
    print("report printed")


def fail():
    int("twelve")


def stop_with_a_number():
    sys.exit(3)


def stop_with_a_text():
    sys.exit("no paper")


if __name__ == "__main__":
    for report in [finish, fail, stop_with_a_number, stop_with_a_text]:
        process = Process(target=report)
        process.start()
        process.join()
        print(f"{report.__name__}: exit code {process.exitcode}")
