from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Semaphore


def share(*semaphores):
    global started, may_end
    started, may_end = semaphores


def hold():
    started.release()
    may_end.acquire()


def works(call, *arguments):
    try:
        call(*arguments)
    except Exception:  # cancelled, lost or refused
        return "no"
    return "yes"


def show(name, stop, kind=ProcessPoolExecutor):
    started, may_end = semaphores = Semaphore(0), Semaphore(0)
    with kind(1, initializer=share, initargs=semaphores) as pool:
        submit = pool.apply_async if kind is Pool else pool.submit
        first, *_, last = [submit(task) for task in [hold, *[int] * 20]]
        started.acquire()
        stop(pool, last)
        may_end.release()
        if kind is Pool:
            pool.join()
            done = works(first.get, 0), works(last.get, 0)
        else:
            done = works(first.result), works(last.result)
        print(f"{name:17}  {done[0]:7}  {done[1]:7}  {works(submit, int)}")


if __name__ == "__main__":
    print("call               running  waiting  new")
    show("cancel()", lambda pool, task: task.cancel())
    show("shutdown()", lambda p, _: p.shutdown(wait=False))
    show("and cancel", lambda p, _: p.shutdown(False, cancel_futures=True))
    show("Pool.close()", lambda pool, _: pool.close(), Pool)
    show("Pool.terminate()", lambda pool, _: pool.terminate(), Pool)
