from multiprocessing import Process, Queue
from queue import Full


def produce(orders, accepted):
    for number in range(1, 7):
        orders.put(number)
        accepted.put(number)


def take(queue, count):
    return [queue.get() for _ in range(count)]


if __name__ == "__main__":
    endless, small, accepted = Queue(), Queue(maxsize=3), Queue()
    eager = Process(target=produce, args=(endless, accepted))
    held = Process(target=produce, args=(small, accepted))

    eager.start()
    print("no limit: accepted", take(accepted, 6))
    print("taken", take(endless, 6))

    held.start()
    print("room for 3: accepted", take(accepted, 3), "full:", small.full())
    try:
        small.put_nowait("one more")
    except Full:
        print("put_nowait has no room and does not wait")
    for _ in range(3):
        print("taken", take(small, 1), end=" ")
        print("accepted", take(accepted, 1), "full:", small.full())
    print("taken", take(small, 3))

    for producer in [eager, held]:
        producer.join()
