from multiprocessing import Process, set_start_method

set_start_method("spawn")  # belongs under the main guard


def greet():
    print("hello")


if __name__ == "__main__":
    greet()
    child = Process(target=greet)
    child.start()
    child.join()
    print("exit code:", child.exitcode)
