from multiprocessing import Event, Process


def go_home(clerk, closing):
    print(f"{clerk} goes home, the shop closes: {closing.wait()}")


if __name__ == "__main__":
    closing = Event()
    ann = Process(target=go_home, args=("Ann", closing))
    ben = Process(target=go_home, args=("Ben", closing))
    ann.start()
    closing.set()
    ann.join()
    ben.start()
