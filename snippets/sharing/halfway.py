from multiprocessing import Array, Barrier, Process


def ship(stock, halfway):
    with stock.get_lock():
        stock[0] -= 3
        halfway.wait()  # the main process looks ...
        halfway.wait()  # ... and this worker goes on
        stock[1] += 3


if __name__ == "__main__":
    stock = Array("i", [10, 0])  # in the warehouse, in the shop
    halfway = Barrier(2)  # one worker and the main process
    workers = [
        Process(target=ship, args=(stock, halfway)) for _ in range(2)
    ]
    for worker in workers:
        worker.start()
    for _ in workers:
        halfway.wait()
        free = stock.get_lock().acquire(block=False)
        print("halfway:", stock.get_obj()[:], "lock free:", free)
        halfway.wait()
    for worker in workers:
        worker.join()
    print("in the end:", stock[:])
