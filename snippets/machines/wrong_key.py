import secrets
from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener


class Order:
    def __reduce__(self):  # how to rebuild this object: call print
        return print, ("the guest's code runs in the server",)


def guest(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send(Order())
    except AuthenticationError:
        pass  # the server says why


def main():
    secret = secrets.token_bytes()
    with Listener(("127.0.0.1", 0), authkey=secret) as listener:
        for key in b"a guess", secret:
            args = (listener.address, key)
            process = Process(target=guest, args=args)
            process.start()
            try:
                with listener.accept() as connection:
                    print("received:", connection.recv())
            except AuthenticationError as error:
                print("refused:", error)
            process.join()


if __name__ == "__main__":
    main()
