import asyncio
import os

from stoppable import call


def render(page):
    if page == "blank":
        raise ValueError("nothing to render")
    if page == "crash":
        os._exit(1)  # as a crash in a C library would
    while page == "endless":
        pass
    return "rendered"


async def show(page, seconds=None):
    try:
        async with asyncio.timeout(seconds):
            print(f"{page}: {await call(render, page)}")
    except (ValueError, EOFError, TimeoutError) as error:
        print(f"{page}: {error!r}")


async def main():
    await show("cover")
    await show("blank")
    await show("crash")
    await show("endless", seconds=1)


if __name__ == "__main__":
    asyncio.run(main())
