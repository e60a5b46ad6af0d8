import time
from concurrent.futures import ProcessPoolExecutor

PAGES = ["home", "prices", "stock", "contact"]


def fetch(page, attempt):
    if page == "stock" or (page == "prices" and attempt < 3):
        raise ConnectionError("no answer")
    return f"fetched in attempt {attempt}"


def fetch_with_retries(page, attempts=4, pause=0.1):
    for attempt in range(1, attempts):
        try:
            return fetch(page, attempt)
        except ConnectionError as error:
            print(f"{page}: {error}, next try in {pause} s", flush=True)
        time.sleep(pause)
        pause *= 2
    return fetch(page, attempts)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(fetch_with_retries, page) for page in PAGES]
    for page, future in zip(PAGES, futures, strict=True):
        try:
            print(f"{page}: {future.result()}")
        except ConnectionError as error:
            print(f"{page}: given up, {error}")
