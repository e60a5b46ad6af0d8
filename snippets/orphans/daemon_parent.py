from multiprocessing import Process


def resize():
    print("image resized")


def convert():
    Process(target=resize).start()


if __name__ == "__main__":
    for daemon in [False, True]:
        process = Process(target=convert, daemon=daemon)
        process.start()
        process.join()
        print(f"daemon={daemon}: exit code {process.exitcode}")
