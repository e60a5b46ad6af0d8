from multiprocessing import Queue

if __name__ == "__main__":
    lines = Queue(maxsize=3)
    for number in range(1, 6):
        lines.put(f"line {number}")
        print("put line", number, flush=True)
