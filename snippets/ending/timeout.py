from multiprocessing import Process, Semaphore


def print_page(paper):
    paper.acquire()


if __name__ == "__main__":
    paper = Semaphore(0)
    printer = Process(target=print_page, args=(paper,))
    printer.start()
    print("join(timeout=0.1) returned", printer.join(timeout=0.1))
    print("alive:", printer.is_alive(), "exit code:", printer.exitcode)
    paper.release()
    print("join() returned", printer.join())
    print("alive:", printer.is_alive(), "exit code:", printer.exitcode)
    print("paper left:", paper.acquire(block=False))
