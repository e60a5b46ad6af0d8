from multiprocessing import Process


def main():
    def convert():
        print("converted")

    process = Process(target=convert)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
