from multiprocessing import Process


def main():
    def total(prices):
        print("total:", sum(prices))

    process = Process(target=total, args=([20, 5, 17],))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
