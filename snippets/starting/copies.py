import os
import random
from multiprocessing import get_context

here = os.getpid()
dice = random.Random()


def report(answers):
    answers.put((os.getppid(), here, dice.random(), random.random()))


if __name__ == "__main__":
    print("            is parent  top level  dice  random")
    for method in ["fork", "spawn", "forkserver"]:
        context = get_context(method)
        answers = context.SimpleQueue()
        for _ in range(3):
            context.Process(target=report, args=(answers,)).start()
        rows = [answers.get() for _ in range(3)]
        parents, imports, own, common = map(set, zip(*rows, strict=True))
        ran = len(imports | {here})
        print(
            f"{method:12}{parents == {here}!s:11}{ran:<11}"
            f"{len(own):<6}{len(common)}"
        )
