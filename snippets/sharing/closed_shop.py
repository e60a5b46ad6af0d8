from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        basket = manager.list(["tea", "milk"])
        copy = basket[:]
    print("the copy:", copy)
    print("the proxy:", basket[:])
