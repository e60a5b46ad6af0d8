import time
from concurrent.futures import ProcessPoolExecutor

PAGES = range(6)


def fetch(page):
    print("fetching page", page, flush=True)
    time.sleep(0.3)  # a slow server


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(fetch, page) for page in PAGES]:
            future.result()
