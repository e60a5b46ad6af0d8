from multiprocessing import Barrier, Event, Process


def send_requests(client, all_connected, start):
    print(f"client {client} is connected", flush=True)
    all_connected.wait()
    start.wait()
    print(f"client {client} sends its requests", flush=True)


if __name__ == "__main__":
    all_connected = Barrier(4)  # three clients and the main process
    start = Event()
    clients = [
        Process(target=send_requests, args=(client, all_connected, start))
        for client in range(1, 4)
    ]
    for process in clients:
        process.start()
    all_connected.wait()
    print("all are connected, the clock starts", flush=True)
    start.set()
    for process in clients:
        process.join()
