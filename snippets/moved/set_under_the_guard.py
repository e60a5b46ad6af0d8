from multiprocessing import Process


def load():
    print("loading from", settings["folder"])


if __name__ == "__main__":
    settings = {"folder": "2026-11"}
    process = Process(target=load)
    process.start()
    process.join()
    print("exit code of the child:", process.exitcode)
