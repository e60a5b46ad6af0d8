import secrets
from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener


class Malicious:
    def __reduce__(self):  # how to rebuild this object: call print
        return print, ("the client's code runs in the server",)


def connect(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send(Malicious())
    except AuthenticationError as error:
        print("client:", error, flush=True)


def main():
    secret = secrets.token_bytes()
    with Listener(("127.0.0.1", 0), authkey=secret) as listener:
        for key in b"a guess", secret:
            args = (listener.address, key)
            client = Process(target=connect, args=args)
            client.start()
            try:
                with listener.accept() as connection:
                    print("received:", connection.recv())
            except AuthenticationError as error:
                client.join()  # so that its message comes first
                print("server:", error)
            client.join()


if __name__ == "__main__":
    main()
