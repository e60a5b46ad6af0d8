import signal
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed


def leave(signal_number, frame):
    sys.exit(128 + signal_number)


def set_up_worker():
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # not our handler


def simulate(days):
    return sum(day * day for day in range(days))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, leave)  # docker stop, systemctl stop
    signal.signal(signal.SIGINT, leave)  # Ctrl-C
    futures = []
    with ProcessPoolExecutor(2, initializer=set_up_worker) as pool:
        try:
            for _ in range(100):
                futures.append(pool.submit(simulate, 200_000))
            for future in as_completed(futures):
                print("result:", future.result())
                # Delete the next line in your program.
                signal.raise_signal(signal.SIGTERM)
        except SystemExit:
            pool.shutdown(cancel_futures=True)
            done = [f for f in futures if not f.cancelled()]
            print("finished:", len(done), "of", len(futures))
            raise
