from multiprocessing import Manager, Pipe, Process


def count(reader):
    print("errors:", len(reader.recv()))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    with Manager() as manager:
        writer.send(manager.list(["timeout", "refused"]))
        worker = Process(target=count, args=(reader,))
        worker.start()
        worker.join()
        print("exit code of the worker:", worker.exitcode)
