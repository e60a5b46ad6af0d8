from multiprocessing import Process, Queue


def write_report(reports, size):
    reports.put("x" * size)


if __name__ == "__main__":
    reports = Queue()
    writer = Process(target=write_report, args=(reports, 1_000_000))
    writer.start()
    report = reports.get()
    writer.join()
    print(len(report), "characters arrived")
