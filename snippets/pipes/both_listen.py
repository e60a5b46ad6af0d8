from multiprocessing import Pipe, Process


def chat(name, begins, connection):
    if begins:
        connection.send(f"hello from {name}")
    print(name, "heard", repr(connection.recv()))
    if not begins:
        connection.send(f"hello from {name}")


if __name__ == "__main__":
    for ann_begins in [True, False]:
        print("Ann begins:", ann_begins)
        left, right = Pipe()
        ann = Process(target=chat, args=("Ann", ann_begins, left))
        ben = Process(target=chat, args=("Ben", False, right))
        for person in [ann, ben]:
            person.start()
        for person in [ann, ben]:
            person.join()
