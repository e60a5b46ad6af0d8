from multiprocessing import Barrier, Process, Value

LOG = ["ok", "ok", "ERROR"]


def count_errors(total, ready):
    ready.wait()
    before = total.value
    errors = sum(line == "ERROR" for line in LOG * 200_000)
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
