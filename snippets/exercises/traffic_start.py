from concurrent.futures import ProcessPoolExecutor, as_completed


def log_lines():
    global lines_read
    for lines_read in range(1, 501):
        yield f"GET /page {lines_read * 10}"


def size(line):
    return int(line.split()[2])


if __name__ == "__main__":
    finished = total = most_waiting = 0
    with ProcessPoolExecutor() as pool:
        tasks = [pool.submit(size, line) for line in log_lines()]
        for task in as_completed(tasks):
            most_waiting = max(most_waiting, lines_read - finished)
            finished += 1
            total += task.result()
    print(f"total: {total} bytes")
    print(f"most lines in memory: {most_waiting}")
