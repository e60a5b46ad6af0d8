from multiprocessing import (
    Process,
    get_context,
    get_start_method,
    set_start_method,
)


def report(method):
    print(f"{method:6}", globals().get("catalog", "no catalog"))


if __name__ == "__main__":
    set_start_method("spawn")
    catalog = {"tea": 4, "coffee": 6}
    children = [
        Process(target=report, args=(get_start_method(),)),
        get_context("fork").Process(target=report, args=("fork",)),
    ]
    for child in children:
        child.start()
        child.join()
