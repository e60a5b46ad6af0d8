from multiprocessing import Process, SimpleQueue
from zlib import crc32


def keep_accounts(number, deposits, results):
    balances = {}
    for account, amount in iter(deposits.get, None):  # until None comes
        balances[account] = balances.get(account, 0) + amount
    results.put((number, balances))


if __name__ == "__main__":
    results = SimpleQueue()
    inboxes = [SimpleQueue() for _ in range(2)]
    workers = [
        Process(target=keep_accounts, args=(number, inbox, results))
        for number, inbox in enumerate(inboxes)
    ]
    for worker in workers:
        worker.start()
    for amount in (100, 20, 3):
        for account in ("ann", "bob", "eve", "joe"):
            worker_number = crc32(account.encode()) % len(inboxes)
            inboxes[worker_number].put((account, amount))
    for inbox in inboxes:
        inbox.put(None)
    for number, balances in sorted(results.get() for _ in workers):
        print(f"worker {number}: {balances}")
    for worker in workers:
        worker.join()
