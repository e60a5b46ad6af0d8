import os
import signal
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import active_children


def simulate(days):
    return sum(day * day for day in range(days))


def press_ctrl_c():  # you would use the keyboard
    for process in active_children():
        os.kill(process.pid, signal.SIGINT)
    signal.raise_signal(signal.SIGINT)


if __name__ == "__main__":
    with ProcessPoolExecutor(
        max_workers=1,
        initializer=signal.signal,  # workers ignore Ctrl-C
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as pool:
        futures = [pool.submit(simulate, 200_000) for _ in range(100)]
        try:
            for future in as_completed(futures):
                print("first result:", future.result())
                press_ctrl_c()
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
    done = [future.result() for future in futures if not future.cancelled()]
    print("canceled:", len(futures) - len(done), "of", len(futures))
