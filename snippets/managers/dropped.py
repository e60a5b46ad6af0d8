from multiprocessing import Manager, Pipe, Process


def count(reader):
    errors = reader.recv()
    print("errors:", len(errors))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    with Manager() as manager:
        worker = Process(target=count, args=(reader,))
        worker.start()
        errors = manager.list(["timeout", "refused"])
        writer.send(errors)
        del errors  # as when a function returns
        worker.join()
        print("exit code of the worker:", worker.exitcode)
