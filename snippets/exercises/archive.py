import pickle
import tempfile
import zipfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

DAYS = ["monday", "tuesday", "wednesday"]


def write_archive(path):
    with zipfile.ZipFile(path, "w") as archive:
        for number, day in enumerate(DAYS):
            readings = [f"{n * 7 % (25 + number)}\n" for n in range(50_000)]
            archive.writestr(f"{day}.txt", "".join(readings))


def hottest(task):
    path, name = task
    with zipfile.ZipFile(path) as archive:
        text = archive.read(name).decode()
    return max(int(line) for line in text.splitlines())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "week.zip")
        write_archive(path)
        tasks = [(path, f"{day}.txt") for day in DAYS]
        with ProcessPoolExecutor() as pool:
            maxima = list(pool.map(hottest, tasks))
        for day, degrees in zip(DAYS, maxima, strict=True):
            print(f"{day}: {degrees} degrees")
        print("bytes sent:", len(pickle.dumps(tasks)))
