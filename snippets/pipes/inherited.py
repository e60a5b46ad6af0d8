from multiprocessing import Pipe, Process


def collect(reader, writer):
    if writer is not None:
        writer.close()
    try:
        while True:
            print("  received", reader.recv(), flush=True)
    except EOFError:
        print("  end of file")


if __name__ == "__main__":
    for child_closes in [True, False]:
        print("child closes its writer:", child_closes)
        reader, writer = Pipe(duplex=False)
        args = (reader, writer if child_closes else None)
        collector = Process(target=collect, args=args)
        collector.start()
        for degrees in [19, 21]:
            writer.send(degrees)
        writer.close()
        collector.join()
