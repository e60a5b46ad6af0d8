from multiprocessing import Pipe, Process


def write_report(writer, size):
    writer.send("x" * size)


if __name__ == "__main__":
    for size in [60_000, 70_000]:
        print("sending", size, "characters")
        reader, writer = Pipe(duplex=False)
        worker = Process(target=write_report, args=(writer, size))
        worker.start()
        worker.join()
        report = reader.recv()
        print("received", len(report))
