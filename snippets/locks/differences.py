import multiprocessing
import threading


def outcome(call, *arguments, **keywords):
    try:
        return call(*arguments, **keywords)
    except Exception as error:
        return type(error).__name__


def show(lock, rlock, condition):
    lock.acquire()  # so that the next four calls meet a lock that is held
    print("acquire(False):", outcome(lock.acquire, False))
    print("acquire(block=False):", outcome(lock.acquire, block=False))
    print("acquire(blocking=False):", outcome(lock.acquire, blocking=False))
    print("acquire(False, 1):", outcome(lock.acquire, False, 1))
    lock.release()
    print("Lock.release:", outcome(lock.release))
    print("RLock.release:", outcome(rlock.release))
    print("Condition.notify:", outcome(condition.notify))


if __name__ == "__main__":
    print("threading:")
    show(threading.Lock(), threading.RLock(), threading.Condition())
    print("multiprocessing:")
    lock = multiprocessing.Lock()
    show(lock, multiprocessing.RLock(), multiprocessing.Condition())
    lock.acquire()
    print("acquire(timeout=-1):", lock.acquire(timeout=-1))
