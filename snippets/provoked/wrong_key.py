from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from threading import Thread


def accept(listener):
    try:
        listener.accept()
    except AuthenticationError as error:
        print(f"the listener: AuthenticationError: {error}")


if __name__ == "__main__":
    with Listener(("localhost", 0), authkey=b"right") as listener:
        address = listener.address
        accepting = Thread(target=accept, args=(listener,))
        accepting.start()
        try:
            Client(address, authkey=b"wrong")
        except AuthenticationError as error:
            print(f"the client: AuthenticationError: {error}")
        accepting.join()
    try:
        Client(address)
    except OSError as error:
        print(f"without a listener: {type(error).__name__}: {error}")
