import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TOOL = [sys.executable, "-m", "json.tool", "--compact"]
ORDERS = ['{"boots": 2}', '{"boots": 2, "hat"}', '{"gloves": 1}']


def tidy(order):
    tool = subprocess.run(
        TOOL, input=order, capture_output=True, text=True, timeout=60
    )
    if tool.returncode != 0:
        return f"exit code {tool.returncode}: {tool.stderr.strip()}"
    return tool.stdout.strip()


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        for answer in pool.map(tidy, ORDERS):
            print(answer)
