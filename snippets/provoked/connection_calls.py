from multiprocessing import Pipe


def attempt(what, call, *args):
    try:
        call(*args)
    except Exception as error:
        print(f"{what}: {type(error).__name__}: {error}".removesuffix(": "))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    attempt("send on the reading end", reader.send, "a.csv")
    attempt("receive on the writing end", writer.recv)
    writer.close()
    attempt("send after close", writer.send, "a.csv")
    attempt("receive when all writers are closed", reader.recv)
    first, second = Pipe()
    first.send("read by nobody")
    second.close()
    attempt("send when nobody can receive", first.send, "a.csv")
    attempt("receive when the other end is gone", first.recv)
