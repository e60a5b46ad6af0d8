from concurrent.futures import ProcessPoolExecutor


def load_model(language):
    global weights
    print("loading the model:", language)  # imagine ten seconds
    weights = {"great": 2, "good": 1, "bad": -1, "broken": -2}


def score(review):
    return sum(weights.get(word, 0) for word in review.split())


if __name__ == "__main__":
    reviews = ["great phone", "good but broken", "bad", "it is a phone"]
    with ProcessPoolExecutor(
        max_workers=2, initializer=load_model, initargs=("English",)
    ) as pool:
        scores = list(pool.map(score, reviews))
    for review, points in zip(reviews, scores, strict=True):
        print(f"{points:2} {review}")
