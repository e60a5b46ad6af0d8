from multiprocessing import Process


def read_price(text):
    print("price:", float(text))


if __name__ == "__main__":
    for text in "12.50", "n/a":
        process = Process(
            target=read_price, args=(text,), name=f"reader of {text}"
        )
        process.start()
        process.join()
        print("exit code:", process.exitcode)
    print("the main program goes on")
