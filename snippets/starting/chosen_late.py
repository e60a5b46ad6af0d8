from multiprocessing import Queue, set_start_method

if __name__ == "__main__":
    orders = Queue()
    set_start_method("spawn")
