from multiprocessing import JoinableQueue, Process, Queue

LINKS = {  # a small website: each page, and the pages that it links to
    "/": ["/docs", "/blog"],
    "/docs": ["/docs/install", "/docs/faq"],
    "/blog": ["/blog/2026"],
}


def crawl(pages, visited):
    mine = []
    for page in iter(pages.get, None):
        for link in LINKS.get(page, []):
            pages.put(link)
        mine.append(page)
        pages.task_done()
    visited.put(mine)


if __name__ == "__main__":
    pages, visited = JoinableQueue(), Queue()
    crawlers = [
        Process(target=crawl, args=(pages, visited)) for _ in range(2)
    ]
    for crawler in crawlers:
        crawler.start()
    pages.put("/")
    pages.join()  # until each page put has its task_done
    for _ in crawlers:
        pages.put(None)
    for page in sorted(visited.get() + visited.get()):
        print(page)
    for crawler in crawlers:
        crawler.join()
