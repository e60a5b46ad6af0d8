from multiprocessing import Process, Queue


def read_sensor(name, temperature, readings):
    readings.put((name, temperature))


if __name__ == "__main__":
    readings = Queue()
    sensors = [
        Process(target=read_sensor, args=("attic", 31, readings)),
        Process(target=read_sensor, args=("cellar", 12, readings)),
    ]
    for sensor in sensors:
        sensor.start()
    print("readings:", sorted(readings.get() for _ in sensors))
    for sensor in sensors:
        sensor.join()
