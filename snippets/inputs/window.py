from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from itertools import islice


def as_they_finish(pool, function, inputs, limit):
    """Yield each input and its future; at most limit are unfinished."""
    inputs = iter(inputs)
    tasks = {}
    while True:
        for item in islice(inputs, limit - len(tasks)):
            tasks[pool.submit(function, item)] = item
        if not tasks:
            return
        done, _ = wait(tasks, return_when=FIRST_COMPLETED)
        for future in done:
            yield tasks.pop(future), future


def log_lines():
    global lines_read
    for lines_read in range(1, 1_001):
        yield f"GET /page {'-' if lines_read == 321 else lines_read * 10}"


def size(line):
    return int(line.split()[2])


if __name__ == "__main__":
    finished = total = most_waiting = 0
    with ProcessPoolExecutor() as pool:
        for line, task in as_they_finish(pool, size, log_lines(), limit=8):
            most_waiting = max(most_waiting, lines_read - finished)
            finished += 1
            try:
                total += task.result()
            except ValueError as error:
                print(f"{line}: {error}")
    print(f"{finished:,} lines, {total:,} bytes")
    print("lines in memory:", most_waiting)
