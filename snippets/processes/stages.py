from multiprocessing import Event, Process


def export(may_end):
    may_end.wait()  # stands in for minutes of work


def show(stage, process):
    alive = process.is_alive()
    print(f"{stage:10}{alive!s:8}{process.pid!s:8}{process.exitcode}")


if __name__ == "__main__":
    may_end = Event()
    process = Process(target=export, args=(may_end,))

    print("stage     alive   pid     exitcode")
    show("new", process)
    process.start()
    show("started", process)
    may_end.set()
    process.join()
    show("joined", process)
