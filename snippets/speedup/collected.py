from concurrent.futures import ProcessPoolExecutor

LOG = ["200 /index", "500 /cart", "200 /search", "500 /pay"]
errors = []


def check(line):
    if line.startswith("500"):
        errors.append(line)


if __name__ == "__main__":
    for line in LOG:
        check(line)
    print(f"after the loop: {len(errors)} errors")

    errors.clear()
    with ProcessPoolExecutor() as pool:
        list(pool.map(check, LOG))
    print(f"after the pool: {len(errors)} errors")
