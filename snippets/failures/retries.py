from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait

PAGES = ["home", "prices", "stock", "contact"]
LIMIT = 3


def fetch(page, attempt):
    if page == "stock" or (page == "prices" and attempt < 3):
        raise ConnectionError(f"no answer to attempt {attempt}")
    return f"fetched in attempt {attempt}"


if __name__ == "__main__":
    results = {}
    with ProcessPoolExecutor() as pool:
        pending = {pool.submit(fetch, page, 1): (page, 1) for page in PAGES}
        while pending:
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                page, attempt = pending.pop(future)
                try:
                    results[page] = future.result()
                except ConnectionError as error:
                    if attempt == LIMIT:
                        results[page] = f"given up: {error}"
                    else:
                        again = pool.submit(fetch, page, attempt + 1)
                        pending[again] = page, attempt + 1
    for page in PAGES:
        print(f"{page:8} {results[page]}")
