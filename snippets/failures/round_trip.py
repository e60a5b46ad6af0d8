import pickle
from functools import partial
from urllib.error import HTTPError


class FormattedError(Exception):
    def __init__(self, file, line):
        super().__init__(f"{file}: error in line {line}")


class PlainError(Exception):
    def __str__(self):
        return "{}: error in line {}".format(*self.args)


class KeywordError(Exception):
    def __init__(self, file, *, line):
        super().__init__(f"{file}: error in line {line}")
        self.file, self.line = file, line

    def __reduce__(self):  # how to build it again
        return partial(KeywordError, self.file, line=self.line), ()


def check(error):
    """Say whether another process would get the same exception."""
    try:
        copy = pickle.loads(pickle.dumps(error))
    except Exception as problem:
        return f"fails: {problem}"
    same = str(copy) == str(error)
    return f"fine: {copy}" if same else f"wrong: {copy}"


if __name__ == "__main__":
    for error in [
        FormattedError("a.csv", 3),
        PlainError("a.csv", 3),
        KeywordError("a.csv", line=3),
        HTTPError("https://example.org", 404, "Not Found", {}, None),
    ]:
        print(f"{type(error).__name__}: {check(error)}")
