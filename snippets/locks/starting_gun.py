from multiprocessing import Barrier, Event, Process


def run(lane, line, gun):
    print(f"lane {lane} is ready", flush=True)
    line.wait()
    fired = gun.wait()
    print(f"lane {lane} runs, gun fired: {fired}")


if __name__ == "__main__":
    line = Barrier(4)  # three runners and the main process
    gun = Event()
    runners = [
        Process(target=run, args=(lane, line, gun)) for lane in range(1, 4)
    ]
    for runner in runners:
        runner.start()
    line.wait()
    print("all are ready, gun fired:", gun.is_set(), flush=True)
    gun.set()
    for runner in runners:
        runner.join()
    print("who comes now waits for nothing:", gun.wait())
