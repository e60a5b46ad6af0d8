from concurrent.futures import ProcessPoolExecutor

MESSAGES = ["lunch at noon?", "you won a prize", "free prize inside"]


def load_words():
    print("loading the words")
    return {"free", "prize", "winner"}


def prepare_worker():
    global words
    words = load_words()


def count_spam_words(message):
    return sum(word in words for word in message.split())


if __name__ == "__main__":
    with ProcessPoolExecutor(
        max_workers=1, initializer=prepare_worker
    ) as pool:
        counts = list(pool.map(count_spam_words, MESSAGES))
    for message, count in zip(MESSAGES, counts, strict=True):
        print(f"{message}: {count}")
