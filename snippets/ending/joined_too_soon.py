from multiprocessing import Event, Process


def download(page_saved):
    print("page downloaded")
    page_saved.set()


def parse(page_saved):
    page_saved.wait()
    print("page parsed")


if __name__ == "__main__":
    page_saved = Event()
    for target in [parse, download]:
        process = Process(target=target, args=(page_saved,))
        process.start()
        process.join()
