import os
from multiprocessing import get_context

price = 10


def look(method, discount):
    stock = globals().get("stock", "missing")
    season = os.environ.get("SEASON", "missing")
    print(f"{method:12}{price:<8}{stock:<10}{season:<10}{discount}")


def look_under_each(discount):
    print("            price   stock     season    discount")
    for method in ["fork", "spawn", "forkserver"]:
        child = get_context(method).Process(
            target=look, args=(method, discount)
        )
        child.start()
        child.join()


if __name__ == "__main__":
    look_under_each(discount=1)
    print()
    price = 12
    stock = 30
    os.environ["SEASON"] = "winter"
    look_under_each(discount=2)
