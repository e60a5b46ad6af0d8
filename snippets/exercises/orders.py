import subprocess
import sys

TOOL = [sys.executable, "-m", "json.tool", "--compact"]
ORDERS = {
    "ann": '{"boots": 2}',
    "bob": '{"boots": 2, "hat"}',
    "eve": '{"gloves": 1}',
}


def tidy(order):
    tool = subprocess.run(TOOL, input=order, capture_output=True, text=True)
    if tool.returncode != 0:
        return f"refused: {tool.stderr.strip()}"
    return tool.stdout.strip()


if __name__ == "__main__":
    for customer, order in ORDERS.items():
        print(f"{customer}: {tidy(order)}")
