from multiprocessing import Pipe, Process


def measure(writer):
    writer.send("19 degrees")


if __name__ == "__main__":
    ends = Pipe(duplex=False)
    print("Pipe returns a", type(ends).__name__)
    reader, writer = ends
    try:
        reader.send("cooler, please")
    except OSError as error:
        print("reader:", error)
    try:
        writer.recv()
    except OSError as error:
        print("writer:", error)

    print("anything to read:", reader.poll())
    sensor = Process(target=measure, args=(writer,))
    sensor.start()
    print("anything to read:", reader.poll(timeout=None))
    print("received:", reader.recv())
    sensor.join()
