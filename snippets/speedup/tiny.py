from concurrent.futures import ProcessPoolExecutor
from time import perf_counter
from urllib.parse import parse_qsl


def count_words(query):
    return len(dict(parse_qsl(query))["q"].split())


if __name__ == "__main__":
    queries = ["q=red+shoes", "q=red+hat", "q=warm+winter+coat"] * 1_000

    start = perf_counter()
    one_by_one = sum([count_words(query) for query in queries])
    print(f"loop: {perf_counter() - start:.3f} s, {one_by_one:,} words")

    with ProcessPoolExecutor() as pool:
        list(pool.map(count_words, queries))  # start the workers
        start = perf_counter()
        in_pool = sum(pool.map(count_words, queries))
        print(f"pool: {perf_counter() - start:.3f} s, {in_pool:,} words")
