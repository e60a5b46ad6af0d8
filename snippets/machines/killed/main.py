# /// script
# dependencies = ["distributed"]
# ///
import os

from cluster import cluster
from distributed import Client, Event, Queue


def render(page):
    machine = os.environ["MACHINE"]
    Queue("started").put(machine)
    Event("go on").wait()
    return f"page {page}: rendered by {machine}"


def main():
    with (
        cluster("oslo", "rome") as (file, workers),
        Client(scheduler_file=file) as client,
    ):
        client.wait_for_workers(2)
        started = Queue("started")
        pages = client.map(render, [1, 2, 3, 4])
        print("at work:", *sorted([started.get(), started.get()]))

        workers["oslo"].kill()
        workers["oslo"].wait()
        print("oslo: killed")
        Event("go on").set()
        print(*client.gather(pages), sep="\n")
        print("started:", 2 + started.qsize(), "pages")


if __name__ == "__main__":
    main()
