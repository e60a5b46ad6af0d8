from multiprocessing import Process, Queue


def write_report(reports, size):
    reports.put("x" * size)


if __name__ == "__main__":
    for size in [65_000, 66_000]:
        reports = Queue()
        writer = Process(target=write_report, args=(reports, size))
        writer.start()
        writer.join()
        report = reports.get()
        print(len(report), "characters arrived")
