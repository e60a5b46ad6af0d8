"""Count the words of some texts, each in a worker process."""

from concurrent.futures import ProcessPoolExecutor

from wordcount.words import count  # not defined in this file

TEXTS = {
    "short": "a day",
    "longer": "a day in the life",
    "longest": "a day in the life of a running process",
}

if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        counts = pool.map(count, TEXTS.values())
        for name, words in zip(TEXTS, counts, strict=True):
            print(f"{name:<8} {words} words")
