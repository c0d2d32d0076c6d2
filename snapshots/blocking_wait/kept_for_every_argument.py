# What is kept is no object of the program: there is a new one for every page, and each blocks.
# asyncfix: --unsafe-fixes
import functools
import threading


def ask(url, answers):
    answers.append(url)


class Adapter:
    def __init__(self, url):
        self.url = url
        thread = threading.Thread(target=ask, args=(url, []))
        thread.start()
        thread.join()


@functools.lru_cache(maxsize=32)
def page(url: str, remote: bool):
    answers = []
    if remote:
        thread = threading.Thread(target=ask, args=(url, answers))
        thread.start()
        thread.join()
    return answers


@functools.lru_cache(maxsize=32)
def adapter(url: str):
    return Adapter(url)


async def show(url, remote):
    return page(url, remote), adapter(url)
