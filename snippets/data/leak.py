from multiprocessing import get_context

parsed = []  # a cache that is never emptied


def parse(document):
    parsed.append(document)
    return len(parsed)


def most_kept(**settings):
    with get_context("spawn").Pool(1, **settings) as pool:
        return max(pool.map(parse, range(12), chunksize=1))


if __name__ == "__main__":
    print("one worker:", most_kept(), "documents")
    print("renewed:", most_kept(maxtasksperchild=3), "documents")
