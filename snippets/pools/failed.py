from concurrent.futures import ProcessPoolExecutor


def to_celsius(reading):
    return (float(reading) - 32) * 5 / 9


if __name__ == "__main__":
    readings = ["212", "n/a", "32"]
    with ProcessPoolExecutor() as pool:
        answers = pool.map(to_celsius, readings)
        futures = [pool.submit(to_celsius, reading) for reading in readings]
    print("map:", next(answers))
    try:
        next(answers)
    except ValueError as error:
        print("map: ValueError:", error)
    print("map, after that:", list(answers))
    for future in futures:
        print("submit:", future.exception() or future.result())
    futures[1].result()
