from multiprocessing import Event, Process


def attempt(what, call, *args, **options):
    try:
        call(*args, **options)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    finish = Event()
    waiting = Process(target=finish.wait)
    attempt("join before start", waiting.join)
    waiting.start()
    attempt("start twice", waiting.start)
    attempt("close a running process", waiting.close)
    finish.set()
    waiting.join()
    waiting.close()
    attempt("join after close", waiting.join)
    attempt("args=5 and no tuple", Process, target=print, args=5)
