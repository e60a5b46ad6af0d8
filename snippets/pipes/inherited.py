from multiprocessing import Pipe, Process


def collect(reader, spare_ends):
    for connection in spare_ends:
        connection.close()
    try:
        while True:
            print("received", reader.recv(), flush=True)
    except EOFError:
        print("end of file")


if __name__ == "__main__":
    for collector_closes in [True, False]:
        print("collector closes its writer:", collector_closes)
        reader, writer = Pipe(duplex=False)
        spare_ends = [writer] if collector_closes else []
        collector = Process(target=collect, args=(reader, spare_ends))
        collector.start()
        for degrees in [19, 21, 20]:
            writer.send(degrees)
        writer.close()
        collector.join()
