from multiprocessing import Event, Process, Queue
from queue import Empty


class Reading:
    def __init__(self, text, may_leave):
        self.text = text
        self.may_leave = may_leave

    def __reduce__(self):  # the feeder thread calls it, to pickle this
        self.may_leave.wait()
        return str, (self.text,)  # arrives as a plain string


def measure(station, readings, may_leave, log):
    readings.put(Reading(f"{station} 1", may_leave))
    readings.put(Reading(f"{station} 2", may_leave))
    log.put(f"{station} has put two readings")


if __name__ == "__main__":
    readings, log = Queue(), Queue()
    slow, quick = Event(), Event()
    quick.set()  # only the readings of north are held up
    north = Process(target=measure, args=("north", readings, slow, log))
    south = Process(target=measure, args=("south", readings, quick, log))
    north.start()
    print(log.get())
    try:
        readings.get_nowait()
    except Empty:
        print("the queue is empty")
    south.start()
    print(log.get())
    print("received:", readings.get(), "and", readings.get())
    slow.set()  # now north may send
    print("received:", readings.get(), "and", readings.get())
    for process in [north, south]:
        process.join()
