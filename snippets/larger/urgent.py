import heapq
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait


def convert(file):
    return file.replace(".doc", ".pdf")


def run_all(pool, jobs, workers):
    """Run jobs, pairs of priority and file; the smallest first."""
    running = set()
    while jobs or running:
        while jobs and len(running) < workers:
            _, file = heapq.heappop(jobs)
            running.add(pool.submit(convert, file))
        done, running = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()


if __name__ == "__main__":
    jobs = [(2, "archive1.doc"), (2, "archive2.doc"), (2, "archive3.doc")]
    with ProcessPoolExecutor(max_workers=1) as pool:
        for result in run_all(pool, jobs, workers=1):
            print(result)
            if result == "archive1.pdf":
                heapq.heappush(jobs, (1, "urgent.doc"))
