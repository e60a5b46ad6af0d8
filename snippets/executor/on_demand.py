from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context


def share(event):
    global may_end
    may_end = event


def convert(image):
    may_end.wait()  # a large image
    return image.replace(".png", ".jpg")


def workers():
    names = {child.name for child in active_children()}
    return {f"worker {name.rpartition('-')[2]}" for name in names}


if __name__ == "__main__":
    context = get_context("forkserver")
    event = context.Event()
    with ProcessPoolExecutor(
        max_workers=2,
        mp_context=context,
        initializer=share,
        initargs=(event,),
    ) as pool:
        print("a new pool has", len(workers()), "workers")
        futures = []
        for image in ["cat.png", "dog.png", "fox.png"]:
            before = workers()
            futures.append(pool.submit(convert, image))
            started = workers() - before
            print(f"{image} starts {', '.join(started) or 'no worker'}")
        event.set()
    stopped = sorted(before - workers())
    print("the end of the block stops", ", ".join(stopped))
    print("converted:", *[future.result() for future in futures])
