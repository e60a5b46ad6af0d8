from multiprocessing import Barrier, Lock, Process, SimpleQueue, Value
from threading import BrokenBarrierError

from stock import sell


def customer(meeting, stock, lock, sold):
    def pause():
        try:
            meeting.wait(timeout=1)
        except BrokenBarrierError:
            return  # the lock keeps the other process out

    meeting.wait(timeout=60)  # both have started
    sold.put(sell(stock, lock, pause))


def test_the_last_one_is_sold_once():
    stock, sold = Value("i", 1, lock=False), SimpleQueue()
    shared = Barrier(2), stock, Lock(), sold
    customers = [
        Process(target=customer, args=shared, daemon=True) for _ in "ab"
    ]
    for process in customers:
        process.start()
    for process in customers:
        process.join(timeout=60)
    assert [process.exitcode for process in customers] == [0, 0]
    assert sorted(sold.get() for _ in customers) == [False, True]
    assert stock.value == 0
