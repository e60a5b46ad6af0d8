import socket
from multiprocessing import Event, Process


def serve(connection):
    balances = {"ann": 120, "bob": 999}
    with connection:
        for _ in balances:
            name = connection.recv(3).decode()
            connection.sendall(f"{balances[name]} EUR".encode())


def ask(name, connection, asked, may_read):
    with connection:
        connection.sendall(name.encode())
        asked.set()
        may_read.wait()  # reads late, as a busy worker does
        print(name, "has", connection.recv(7).decode())


if __name__ == "__main__":
    connection, server_end = socket.socketpair()
    server = Process(target=serve, args=(server_end,))
    server.start()
    ann_asked, bob_asked, bob_done = Event(), Event(), Event()
    ann = Process(target=ask, args=("ann", connection, ann_asked, bob_done))
    ann.start()
    ann_asked.wait()
    bob = Process(
        target=ask, args=("bob", connection, bob_asked, bob_asked)
    )
    bob.start()
    bob.join()
    bob_done.set()
    for process in (ann, server):
        process.join()
