import os
from multiprocessing import Process


def connect(user):
    print(f"{user}: {os.environ.get('API_TOKEN', 'no token')}")


if __name__ == "__main__":
    for user in ["before", "after"]:
        process = Process(target=connect, args=(user,))
        process.start()
        process.join()
        os.environ["API_TOKEN"] = "secret"
