from multiprocessing import Process


def read_sensor(name, degrees, readings):
    readings.append((name, degrees))
    print(name, "has", readings)


if __name__ == "__main__":
    readings = []
    sensors = [
        Process(target=read_sensor, args=("attic", 31, readings)),
        Process(target=read_sensor, args=("cellar", 12, readings)),
    ]
    for sensor in sensors:
        sensor.start()
    for sensor in sensors:
        sensor.join()
    print("readings:", sorted(readings))
