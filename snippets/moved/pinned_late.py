from multiprocessing import Queue, set_start_method

results = Queue()

if __name__ == "__main__":
    set_start_method("fork")
