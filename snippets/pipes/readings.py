from multiprocessing import Pipe, Process


def measure(writer):
    for degrees in [19, 21, 20]:
        writer.send(degrees)


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    sensor = Process(target=measure, args=(writer,))
    sensor.start()
    writer.close()
    try:
        while True:
            print("received", reader.recv(), flush=True)
    except EOFError:
        print("end of file")
