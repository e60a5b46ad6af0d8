from multiprocessing import Barrier, Event, Process


def watch_for_fire(ready):
    print("alarm: on", flush=True)
    ready.wait()
    while True:
        pass


def print_bill(ready, closing):
    ready.wait()
    closing.wait()
    print("bill: printed")


if __name__ == "__main__":
    ready, closing = Barrier(2), Event()
    bill = Process(target=print_bill, args=(ready, closing))
    alarm = Process(target=watch_for_fire, args=(ready,), daemon=True)
    for child in [bill, alarm]:
        child.start()
        ready.wait()
    print("main: last line", flush=True)
    closing.set()
