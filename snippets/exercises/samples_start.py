from multiprocessing import Event, Process


def measure(started):
    samples = 0
    while True:
        samples += 1
        if samples == 1000:
            started.set()
    print("samples:", samples)


if __name__ == "__main__":
    started = Event()
    process = Process(target=measure, args=(started,))
    process.start()
    started.wait()
    process.terminate()
    process.join()
    print("exit code:", process.exitcode)
