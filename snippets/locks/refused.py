import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    tools = {
        "Event": mp.Event(),
        "Condition": mp.Condition(),
        "Barrier": mp.Barrier(2),
        "Semaphore": mp.Semaphore(),
        "Value": mp.Value("i"),
        "Queue": mp.Queue(),
    }
    with ProcessPoolExecutor(max_workers=1) as pool:
        for name, tool in tools.items():
            print(f"{name}: {pool.submit(print, tool).exception()}")
