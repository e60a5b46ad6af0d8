def sell(stock, lock, pause=lambda: None):
    with lock:
        left = stock.value
        pause()  # for tests: here another process could get in
        if left > 0:
            stock.value = left - 1
            return True
    return False
