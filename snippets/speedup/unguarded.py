from concurrent.futures import ProcessPoolExecutor


def count_words(search):
    return len(search.split())


searches = ["red shoes", "red hat", "warm winter coat"]
with ProcessPoolExecutor(max_workers=1) as pool:
    print(list(pool.map(count_words, searches)))
