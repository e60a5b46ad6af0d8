from concurrent.futures import ProcessPoolExecutor

parsed = []  # a cache that nobody empties


def parse(page):
    parsed.append(page)
    return len(parsed)


def most_kept(**settings):
    with ProcessPoolExecutor(max_workers=1, **settings) as pool:
        return max(pool.map(parse, range(12)))


if __name__ == "__main__":
    print("one worker:", most_kept(), "pages")
    print("renewed:", most_kept(max_tasks_per_child=3), "pages")
