from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.parse import parse_qsl, urlsplit

LINES = """\
09:15:02 /search?q=red+shoes&page=1
09:15:07 /search?q=red+hat&page=1
09:15:31 /search?q=red+shoes&page=2
"""


def count_words(path):
    words = Counter()
    for line in path.read_text().splitlines():
        url = line.split()[1]
        query = dict(parse_qsl(urlsplit(url).query))
        words.update(query["q"].split())
    return words


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"server{n}.log") for n in range(1, 9)]
        for path in paths:
            path.write_text(LINES * 25_000)

        start = perf_counter()
        with ProcessPoolExecutor() as pool:
            counts = list(pool.map(count_words, paths))
        seconds = perf_counter() - start

    total = sum(counts, Counter())  # add up the eight counters
    for word, count in total.most_common():
        print(f"{word}: {count:,}")
    print(f"time: {seconds:.2f} s")
