import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pipe, Process, get_context, parent_process
from threading import Thread


def end_with_parent():
    parent_process().join()
    os._exit(1)


def set_up_worker(sender, watch):
    # The worker keeps the sender, and with it the pipe, open.
    if watch:
        Thread(target=end_with_parent, daemon=True).start()


def run_service(sender, watch):
    spawn = get_context("spawn")
    with ProcessPoolExecutor(
        1, spawn, set_up_worker, (sender, watch)
    ) as pool:
        sender.send(pool.submit(os.getpid).result())
        signal.pause()  # wait for requests


if __name__ == "__main__":
    for watch in [False, True]:
        receiver, sender = Pipe(duplex=False)
        service = Process(target=run_service, args=(sender, watch))
        service.start()
        sender.close()
        worker = receiver.recv()  # its PID
        service.kill()
        service.join()
        ended = receiver.poll(timeout=None if watch else 1)
        print(f"watches its parent: {watch}, has ended: {ended}")
        if not ended:
            os.kill(worker, signal.SIGKILL)
