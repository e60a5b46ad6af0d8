from multiprocessing import Event, Process


def import_prices(database_ready):
    database_ready.wait()
    print("prices imported")


if __name__ == "__main__":
    database_ready = Event()
    database_ready.set()
    joined = Process(target=import_prices, args=(database_ready,))
    unjoined = Process(target=import_prices, args=(database_ready,))
    joined.start()
    joined.join()
    print("exit code of the joined process:", joined.exitcode)
    unjoined.start()
