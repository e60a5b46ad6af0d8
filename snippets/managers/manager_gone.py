from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        errors = manager.list(["timeout", "refused"])
        copy = errors[:]
    print("the copy:", copy)
    print("the proxy:", errors[:])
