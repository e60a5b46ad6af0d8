from multiprocessing import Process

readings = []


def read_sensor(name, temperature):
    readings.append((name, temperature))
    print(name, "has", readings)


if __name__ == "__main__":
    sensors = [
        Process(target=read_sensor, args=("attic", 31)),
        Process(target=read_sensor, args=("cellar", 12)),
    ]
    for sensor in sensors:
        sensor.start()
    for sensor in sensors:
        sensor.join()
    print("readings:", sorted(readings))
