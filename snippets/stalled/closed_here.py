from multiprocessing import Queue

if __name__ == "__main__":
    orders = Queue()
    orders.put("two keyboards")
    orders.close()
    try:
        orders.put("a monitor")
    except ValueError:
        print("put: ValueError")
    try:
        orders.get()
    except ValueError:
        print("get: ValueError")
