import sys
from concurrent.futures import ProcessPoolExecutor


def total(amounts):
    if "n/a" in amounts:
        sys.exit(f"cannot add up {amounts}")  # it used to be a script
    return sum(float(amount) for amount in amounts.split(","))


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        for invoice in ["99,n/a", "120.50,80", "15,15"]:
            try:
                print(pool.submit(total, invoice).result())
            except Exception:
                print("skipped:", invoice)
        print("all invoices done")
