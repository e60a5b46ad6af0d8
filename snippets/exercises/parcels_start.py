import os

LABELS = ["2.5", "heavy", "4", "1.5"]


def weigh(label):
    return f"{float(label):.1f} kg, weighed by {os.getpid()}"


if __name__ == "__main__":
    print(f"the office is {os.getpid()}")
    try:
        for label in LABELS:
            print(weigh(label))
    except ValueError as error:
        print("stopped:", error)
