import os
import random
from multiprocessing import get_context

imported_in = os.getpid()
generator = random.Random()


def report(answers):
    answers.put(
        {
            "file ran in": imported_in,
            "own generator": generator.random(),
            "random.random": random.random(),
            "parent": os.getppid(),
        }
    )


def different(reports, key):
    return len({report[key] for report in reports})


if __name__ == "__main__":
    print("            runs  own generator  random.random  is parent")
    for method in ["fork", "spawn", "forkserver"]:
        context = get_context(method)
        answers = context.SimpleQueue()
        for _ in range(3):
            context.Process(target=report, args=(answers,)).start()
        reports = [answers.get() for _ in range(3)]
        runs = {imported_in} | {report["file ran in"] for report in reports}
        parents = {report["parent"] for report in reports}
        is_parent = "yes" if parents == {os.getpid()} else "no"
        print(
            f"{method:12}{len(runs):<6}"
            f"{different(reports, 'own generator'):<15}"
            f"{different(reports, 'random.random'):<15}{is_parent}"
        )
