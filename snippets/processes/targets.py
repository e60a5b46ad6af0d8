from multiprocessing import Process
from pickle import PicklingError


def greet():
    print("hello")


def try_target(kind, target):
    print(f"{kind}:")
    process = Process(target=target)
    try:
        process.start()
    except (AttributeError, PicklingError) as error:
        print(type(error).__name__)
        print(error)
    else:
        process.join()


def main():
    def nested():
        print("hello")

    try_target("function of the module", greet)
    try_target("nested function", nested)
    try_target("lambda", lambda: print("hello"))


if __name__ == "__main__":
    main()
