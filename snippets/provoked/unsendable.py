import multiprocessing
from functools import wraps
from multiprocessing import Pipe, Queue
from threading import RLock
from weakref import ref


def logged(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


def convert(price):
    return f"{price} dollars"


converted = logged(convert)


def attempt(what, call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    _, writer = Pipe()
    attempt("a decorated function", writer.send, converted)
    attempt("a lambda", writer.send, lambda price: f"{price} dollars")
    attempt("a lock", writer.send, multiprocessing.Lock())
    attempt("a number to share", writer.send, multiprocessing.Value("d"))
    attempt("a queue", writer.send, Queue())
    attempt("a lock of threading", writer.send, RLock())
    attempt("a module", writer.send, multiprocessing)
    attempt("a weak reference", writer.send, ref(convert))
