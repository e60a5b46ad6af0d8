import subprocess
import sys

PROGRAM = """
from multiprocessing import Process

def convert():
    print("converted")

if __name__ == "__main__":
    process = Process(target=convert)
    process.start()
    process.join()
    print("exit code of the child:", process.exitcode)
"""

if __name__ == "__main__":
    print("python -c PROGRAM", flush=True)
    subprocess.run([sys.executable, "-c", PROGRAM])
    print("python - < PROGRAM", flush=True)
    subprocess.run([sys.executable, "-"], input=PROGRAM, text=True)
