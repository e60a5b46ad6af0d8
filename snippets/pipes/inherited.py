from multiprocessing import Pipe, Process


def collect(reader, unused):
    for connection in unused:
        connection.close()
    try:
        while True:
            print("  received", reader.recv(), flush=True)
    except EOFError:
        print("  end of file")


if __name__ == "__main__":
    for child_closes in [True, False]:
        print("child closes its writer:", child_closes)
        reader, writer = Pipe(duplex=False)
        unused = [writer] if child_closes else []
        collector = Process(target=collect, args=(reader, unused))
        collector.start()
        for degrees in [19, 21]:
            writer.send(degrees)
        writer.close()
        collector.join()
