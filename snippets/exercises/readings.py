from multiprocessing import Manager, Process


def read_sensor(name, degrees, readings):
    readings.append((name, degrees))


if __name__ == "__main__":
    with Manager() as manager:
        readings = manager.list()
        sensors = [
            Process(target=read_sensor, args=("attic", 31, readings)),
            Process(target=read_sensor, args=("cellar", 12, readings)),
        ]
        for sensor in sensors:
            sensor.start()
        for sensor in sensors:
            sensor.join()
        print("readings:", sorted(readings))
