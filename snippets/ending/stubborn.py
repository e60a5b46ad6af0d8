import signal
from multiprocessing import Event, Process


def convert(ready):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    while True:
        pass


if __name__ == "__main__":
    ready = Event()
    process = Process(target=convert, args=(ready,))
    process.start()
    ready.wait()
    print("join returned:", process.join(timeout=0.2))
    print("exit code:", process.exitcode)
    process.terminate()
    process.join(timeout=0.2)
    print("alive after terminate:", process.is_alive())
    process.kill()
    process.join()
    print("after kill:", process.exitcode)
