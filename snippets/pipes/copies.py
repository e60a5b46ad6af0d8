from multiprocessing import Pipe, Process


def add_reading(connection):
    readings = connection.recv()
    readings.append(21)
    connection.send(readings)


if __name__ == "__main__":
    ours, theirs = Pipe()
    worker = Process(target=add_reading, args=(theirs,))
    worker.start()

    readings = [19]
    ours.send(readings)
    readings.append(20)
    answer = ours.recv()
    worker.join()
    print("sent:", readings)
    print("received:", answer)

    try:
        ours.send(reading for reading in readings)
    except TypeError as error:
        print("not sent:", error)
    print("on its way:", theirs.poll())
