from multiprocessing import Pipe, Process


def cook(connection):
    order = connection.recv()
    order.append("bread")
    connection.send(order)


if __name__ == "__main__":
    waiter, kitchen = Pipe()
    process = Process(target=cook, args=(kitchen,))
    process.start()

    order = ["soup"]
    waiter.send(order)
    order.append("tea")
    answer = waiter.recv()
    process.join()
    print("here:", order)
    print("from the kitchen:", answer)

    try:
        waiter.send(dish for dish in order)
    except TypeError as error:
        print("not sent:", error)
