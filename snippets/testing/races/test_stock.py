from multiprocessing import Barrier, Lock, Process, SimpleQueue, Value
from threading import BrokenBarrierError

from stock import sell


def customer(ready, meeting, stock, lock, sold):
    def pause():
        try:
            meeting.wait(timeout=1)
        except BrokenBarrierError:
            return  # the lock keeps the other process out

    ready.wait()
    sold.put(sell(stock, lock, pause))


def test_the_last_one_is_sold_once():
    ready, meeting, sold = Barrier(2), Barrier(2), SimpleQueue()
    stock = Value("i", 1, lock=False)
    shared = ready, meeting, stock, Lock(), sold
    customers = [Process(target=customer, args=shared) for _ in range(2)]
    for process in customers:
        process.start()
    for process in customers:
        process.join()
    assert sorted(sold.get() for _ in customers) == [False, True]
    assert stock.value == 0
