from multiprocessing import Pipe, Process


def load_prices():  # takes minutes in real life
    print("prices are loaded")
    return {"keyboard": 49, "monitor": 199}


def serve(connection):
    prices = load_prices()
    for product in iter(connection.recv, None):  # until None comes
        try:
            connection.send(prices[product])
        except KeyError as error:
            connection.send(error)


def ask(connection, product):
    connection.send(product)
    answer = connection.recv()
    if isinstance(answer, Exception):
        raise answer
    return answer


if __name__ == "__main__":
    client, server = Pipe()
    worker = Process(target=serve, args=(server,))
    worker.start()
    server.close()
    for product in ["monitor", "webcam", "keyboard"]:
        try:
            print(f"{product}: {ask(client, product)}")
        except KeyError:
            print(f"{product}: no price")
    client.send(None)
    worker.join()
