from multiprocessing import Event, Process


def measure(started, stop):
    samples = 0
    while not stop.is_set():
        samples += 1
        if samples == 1000:
            started.set()
    print("samples:", samples)


if __name__ == "__main__":
    started, stop = Event(), Event()
    process = Process(target=measure, args=(started, stop))
    process.start()
    started.wait()
    stop.set()
    process.join()
    print("exit code:", process.exitcode)
