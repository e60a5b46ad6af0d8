from multiprocessing import Process


def load():
    print("loading from", config["folder"])


if __name__ == "__main__":
    config = {"folder": "2026-11"}
    process = Process(target=load)
    process.start()
    process.join()
    print("exit code of the child:", process.exitcode)
