import subprocess
import sys

PROGRAM = """
from multiprocessing import Process

def greet():
    print("hello")

if __name__ == "__main__":
    child = Process(target=greet)
    child.start()
    child.join()
"""

if __name__ == "__main__":
    for how in [["-c", PROGRAM], ["-"]]:
        print("python", how[0], flush=True)
        subprocess.run([sys.executable, *how], input=PROGRAM, text=True)
