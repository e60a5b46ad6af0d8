from concurrent.futures import ProcessPoolExecutor


class SafeError(Exception):
    def __str__(self):
        invoice, line = self.args
        return f"{invoice}: no amount in line {line}"


class UnsafeError(Exception):
    def __init__(self, invoice, line):
        super().__init__(f"{invoice}: no amount in line {line}")


def check(invoice, error_class):
    raise error_class(invoice, 2)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(pool.submit(check, "A-18", SafeError).exception())
        pool.submit(check, "A-18", UnsafeError).result()
