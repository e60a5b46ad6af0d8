"""What the workers do."""


def count(text):
    return len(text.split())
