from multiprocessing import Process, Queue
from multiprocessing.connection import wait


def read(lines, first):
    lines.put(first)
    for number in range(1, 1_000):
        lines.put(f"order {number}: {number * 10}")
    lines.put(None)


def parse(lines, amounts):
    for line in iter(lines.get, None):
        amounts.put(int(line.split(": ")[1]))
    amounts.put(None)


def save(amounts):
    print(f"saved {sum(iter(amounts.get, None)):,} dollars")


def run(stages):
    """Wait until all have ended. If a stage fails, stop the others."""
    for stage in stages:
        stage.start()
    running = stages
    while running:
        wait([stage.sentinel for stage in running])
        running = [stage for stage in stages if stage.is_alive()]
        if any(stage.exitcode for stage in stages):
            for stage in running:
                stage.terminate()


if __name__ == "__main__":
    for first in ["order 0: 99", "order 0: free"]:
        lines, amounts = Queue(maxsize=10), Queue(maxsize=10)
        stages = [
            Process(target=read, args=(lines, first)),
            Process(target=parse, args=(lines, amounts)),
            Process(target=save, args=(amounts,)),
        ]
        run(stages)
        print("exit codes:", *[stage.exitcode for stage in stages])
