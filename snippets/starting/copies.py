import os
import random
from multiprocessing import get_context

imported_in = os.getpid()
generator = random.Random()


def report(answers):
    is_parent = os.getppid() == int(os.environ["MAIN"])
    numbers = generator.random(), random.random()
    answers.put((imported_in, is_parent, *numbers))


def distinct(values):
    return str(len(set(values)))


if __name__ == "__main__":
    os.environ["MAIN"] = str(os.getpid())
    print("            is parent  runs  own generator  random.random")
    for method in ["fork", "spawn", "forkserver"]:
        context = get_context(method)
        answers = context.SimpleQueue()
        for _ in range(3):
            context.Process(target=report, args=(answers,)).start()
        reports = [answers.get() for _ in range(3)]
        imports, is_parent, own, module = zip(*reports, strict=True)
        runs = distinct([imported_in, *imports])
        print(
            f"{method:12}{all(is_parent)!s:11}{runs:6}"
            f"{distinct(own):15}{distinct(module)}"
        )
