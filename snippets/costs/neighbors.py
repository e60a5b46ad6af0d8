from concurrent.futures import ProcessPoolExecutor


def to_celsius(reading):
    return (float(reading) - 32) * 5 / 9


if __name__ == "__main__":
    readings = ["212", "32", "50", "41", "68", "n/a", "59"]
    with ProcessPoolExecutor() as pool:
        try:
            for celsius in pool.map(to_celsius, readings, chunksize=2):
                print(celsius)
        except ValueError as error:
            print(error)
