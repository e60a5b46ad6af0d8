from multiprocessing import Barrier, Process, Value

LINES = 300_000


def count_errors(total, ready):
    ready.wait()
    before = total.value
    errors = sum(line % 10_000 == 0 for line in range(LINES))
    total.value = before + errors


if __name__ == "__main__":
    total = Value("i", 0)
    ready = Barrier(4)
    parsers = [
        Process(target=count_errors, args=(total, ready)) for _ in range(4)
    ]
    for parser in parsers:
        parser.start()
    for parser in parsers:
        parser.join()
    print("errors in four logs:", total.value)
