from multiprocessing import Pipe, Process


def measure(writer):
    writer.send("19 degrees")


if __name__ == "__main__":
    ends = Pipe(duplex=False)
    print("Pipe returns a", type(ends).__name__, "of", len(ends))
    reader, writer = ends

    try:
        reader.send("cooler, please")
    except OSError as error:
        print("first end:", error)
    try:
        writer.recv()
    except OSError as error:
        print("second end:", error)

    print("after 0.1 s:", reader.poll(timeout=0.1))
    process = Process(target=measure, args=(writer,))
    process.start()
    process.join()
    print("when it was sent:", reader.poll())
    print("received", reader.recv())
    print("when it was received:", reader.poll())
