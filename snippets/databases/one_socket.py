import socket
from multiprocessing import Event, Process


def serve(connection):
    balances = {"Ann": 120, "Bob": 999}
    with connection:
        for _ in balances:
            name = connection.recv(3).decode()
            connection.sendall(f"{balances[name]} EUR".encode())


def ask(name, connection):
    with connection:
        connection.sendall(name.encode())
        print(name, "has", connection.recv(7).decode())


def ask_and_read_late(name, connection, has_asked, may_read):
    with connection:
        connection.sendall(name.encode())
        has_asked.set()
        may_read.wait()  # busy with something else
        print(name, "has", connection.recv(7).decode())


if __name__ == "__main__":
    connection, server_end = socket.socketpair()
    server = Process(target=serve, args=(server_end,))
    server.start()
    has_asked, may_read = Event(), Event()
    ann = Process(
        target=ask_and_read_late,
        args=("Ann", connection, has_asked, may_read),
    )
    ann.start()
    has_asked.wait()
    bob = Process(target=ask, args=("Bob", connection))
    bob.start()
    bob.join()
    may_read.set()
    for process in (ann, server):
        process.join()
