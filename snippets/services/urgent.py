import heapq
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from itertools import count

arrival = count()  # sorts jobs of equal priority


def convert(file):
    return file.replace(".doc", ".pdf")


def add(jobs, priority, file):
    heapq.heappush(jobs, (priority, next(arrival), file))


def run_all(pool, jobs, workers):
    """Run the jobs, the smallest priority first; yield their futures."""
    running = set()
    while jobs or running:
        while jobs and len(running) < workers:
            _, _, file = heapq.heappop(jobs)
            running.add(pool.submit(convert, file))
        done, running = wait(running, return_when=FIRST_COMPLETED)
        yield from done


if __name__ == "__main__":
    jobs = []
    for file in ("may.doc", "june.doc", "april.doc"):
        add(jobs, priority=2, file=file)
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in run_all(pool, jobs, workers=1):
            print(future.result())
            if future.result() == "may.pdf":
                add(jobs, priority=1, file="invoice.doc")
