from multiprocessing import Process, Queue, SimpleQueue


def receive(results):
    print("received:", results.get())


if __name__ == "__main__":
    for results in [SimpleQueue(), Queue()]:
        print(f"{type(results).__name__}:")
        receiver = Process(target=receive, args=(results,))
        receiver.start()
        try:
            results.put(line.split() for line in ["GET /", "GET /docs"])
            print("put has returned", flush=True)
        except TypeError as error:
            print("put has raised:", error, flush=True)
        results.put(["GET", "/faq"])
        receiver.join()
