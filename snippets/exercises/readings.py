from multiprocessing import Process, Queue


def read_sensor(name, degrees, readings):
    readings.put((name, degrees))


if __name__ == "__main__":
    readings = Queue()
    sensors = [
        Process(target=read_sensor, args=("attic", 31, readings)),
        Process(target=read_sensor, args=("cellar", 12, readings)),
    ]
    for sensor in sensors:
        sensor.start()
    received = [readings.get() for _ in sensors]
    for sensor in sensors:
        sensor.join()
    print("readings:", sorted(received))
