from multiprocessing import Array, Barrier, Process, Value


def move(boxes, moves, halfway):
    with boxes.get_lock():
        boxes[0] -= 3
        halfway.wait()  # the main process looks ...
        halfway.wait()  # ... and this move goes on
        boxes[1] += 3
        moves.value += 1


if __name__ == "__main__":
    boxes = Array("i", [10, 0])  # in the store, in the shop
    moves = Value("i", 0)
    halfway = Barrier(2)  # one mover and the main process
    movers = [
        Process(target=move, args=(boxes, moves, halfway)) for _ in range(2)
    ]
    for mover in movers:
        mover.start()
    for _ in movers:
        halfway.wait()
        free = boxes.get_lock().acquire(block=False)
        print("halfway, lock free:", free, "boxes:", boxes.get_obj()[:])
        halfway.wait()
    for mover in movers:
        mover.join()
    print("in the end:", boxes[:], "moves:", moves.value)
    moves.value = 2**31
    print("2**31 is kept as", moves.value)
