from concurrent.futures import ProcessPoolExecutor
from random import Random


def simulate(day):
    return Random(f"2026 {day}").randint(100, 999)


if __name__ == "__main__":
    days = ["mon", "tue", "wed", "thu", "fri"]
    with ProcessPoolExecutor(max_workers=1) as pool:
        for order in (days, days[::-1]):
            sales = dict(zip(order, pool.map(simulate, order), strict=True))
            print("sales:", *[f"{day} {sales[day]}" for day in days])
