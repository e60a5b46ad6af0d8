from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from pathlib import Path
from tempfile import TemporaryDirectory


def make_folders(folder, depth):
    (folder / "report.txt").write_text("x" * 100)
    if depth > 0:
        for name in ["north", "south"]:
            (folder / name).mkdir()
            make_folders(folder / name, depth - 1)


def look_into(folder):
    """Return the folders inside, and the size of the files."""
    inside = list(folder.iterdir())
    folders = [path for path in inside if path.is_dir()]
    return folders, sum(
        path.stat().st_size for path in inside if path.is_file()
    )


if __name__ == "__main__":
    with TemporaryDirectory() as name, ProcessPoolExecutor() as pool:
        root = Path(name)
        make_folders(root, depth=5)
        looked_into = size = 0
        tasks = {pool.submit(look_into, root)}
        while tasks:
            done, tasks = wait(tasks, return_when=FIRST_COMPLETED)
            for task in done:
                folders, size_here = task.result()
                tasks |= {pool.submit(look_into, it) for it in folders}
                size += size_here
                looked_into += 1
    print(f"{looked_into} folders, {size:,} bytes")
