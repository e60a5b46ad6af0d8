import sys
from multiprocessing import Process


def check(page):
    if page == "prices":
        sys.exit(3)


if __name__ == "__main__":
    for page in ["home", "prices", "contact"]:
        process = Process(target=check, args=(page,))
        process.start()
        process.join()
        print(page, "is fine")
