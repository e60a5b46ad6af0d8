from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from itertools import islice


def log_lines():
    global lines_read
    for lines_read in range(1, 501):
        yield f"GET /page {lines_read * 10}"


def size(line):
    return int(line.split()[2])


if __name__ == "__main__":
    finished = total = most_waiting = 0
    lines = log_lines()
    with ProcessPoolExecutor() as pool:
        tasks = {pool.submit(size, line) for line in islice(lines, 10)}
        while tasks:
            most_waiting = max(most_waiting, lines_read - finished)
            done, tasks = wait(tasks, return_when=FIRST_COMPLETED)
            for task in done:
                finished += 1
                total += task.result()
            more = islice(lines, len(done))
            tasks |= {pool.submit(size, line) for line in more}
    print(f"total: {total} bytes")
    print(f"most lines in memory: {most_waiting}")
