from multiprocessing import Barrier, Process, Semaphore


def download(name, slots, halfway):
    with slots:
        print(f"{name} begins", flush=True)
        halfway.wait()  # the main process tries the semaphore ...
        halfway.wait()  # ... and the download goes on


if __name__ == "__main__":
    slots = Semaphore(2)
    pair = Barrier(3)  # two downloads and the main process
    alone = Barrier(1)  # waits for nobody
    downloads = [
        Process(target=download, args=("map", slots, pair)),
        Process(target=download, args=("photo", slots, pair)),
        Process(target=download, args=("film", slots, alone)),
    ]
    for process in downloads[:2]:
        process.start()
    pair.wait()
    downloads[2].start()
    print("is a slot free:", slots.acquire(block=False), flush=True)
    pair.wait()
    for process in downloads:
        process.join()
    print("is a slot free:", slots.acquire(block=False))
