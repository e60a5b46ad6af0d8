discount = 0


def pay(price, results):
    results.put(price - discount)


def pay_in_child(price, context):
    results = context.SimpleQueue()
    child = context.Process(target=pay, args=(price, results))
    child.start()
    paid = results.get()
    child.join()
    return paid
