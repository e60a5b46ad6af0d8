import atexit
from multiprocessing import Event, Process


def convert(started, finally_ran, atexit_ran):
    atexit.register(atexit_ran.set)
    try:
        started.set()
        while True:
            pass
    finally:
        finally_ran.set()


if __name__ == "__main__":
    for name in ["terminate", "kill", "interrupt"]:
        events = [Event(), Event(), Event()]
        started, finally_ran, atexit_ran = events
        process = Process(target=convert, args=events)
        stop = getattr(process, name)  # process.terminate and so on
        process.start()
        started.wait()
        stop()
        process.join()
        print(f"{name}:")
        print(f"  exit code: {process.exitcode}")
        print(f"  finally block ran: {finally_ran.is_set()}")
        print(f"  atexit function ran: {atexit_ran.is_set()}")
