from multiprocessing import get_context, set_start_method


def attempt(what, call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    attempt("a method that does not exist", get_context, "thread")
    set_start_method("spawn")
    attempt("set the method twice", set_start_method, "forkserver")
