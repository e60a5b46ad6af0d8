from multiprocessing import Manager, Pipe, Process


def count(reader):
    errors = reader.recv()
    print("errors:", len(errors))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    with Manager() as manager:
        errors = manager.list(["timeout", "refused"])
        writer.send(errors)
        del errors  # as when a function returns
        worker = Process(target=count, args=(reader,))
        worker.start()
        worker.join()
        print("exit code of the worker:", worker.exitcode)
