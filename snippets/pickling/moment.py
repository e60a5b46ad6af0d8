from multiprocessing import Process


def report(stock):
    print("apples in the child:", stock["apples"])


if __name__ == "__main__":
    stock = {"apples": 5}
    process = Process(target=report, args=(stock,))
    stock["apples"] = 4
    process.start()
    stock["apples"] = 3
    process.join()
    print("apples in the parent:", stock["apples"])
