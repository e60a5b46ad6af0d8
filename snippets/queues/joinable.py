from multiprocessing import JoinableQueue, Process, Queue
from pathlib import Path
from tempfile import TemporaryDirectory


def count_photos(folders, results):
    found = {}
    for folder in iter(folders.get, None):
        try:
            for path in folder.iterdir():
                if path.is_dir():
                    folders.put(path)  # more work
                else:
                    found[folder.name] = found.get(folder.name, 0) + 1
        except OSError as error:
            found[folder.name] = type(error).__name__
        finally:
            folders.task_done()
    results.put(found)


if __name__ == "__main__":
    folders, results = JoinableQueue(), Queue()
    args = (folders, results)
    workers = [
        Process(target=count_photos, args=args, daemon=True)
        for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    with TemporaryDirectory() as root:
        for name in ["2025/beach", "2025/city", "2026/forest/birds"]:
            Path(root, name).mkdir(parents=True)
            Path(root, name, "1.jpg").touch()
        folders.put(Path(root))
        folders.put(Path(root, "2024"))  # does not exist
        folders.join()  # until each folder has its task_done
    for _ in workers:
        folders.put(None)
    found = results.get() | results.get()
    for worker in workers:
        worker.join()
    for name, photos in sorted(found.items()):
        print(f"{name}: {photos}")
