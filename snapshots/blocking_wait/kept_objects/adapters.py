import threading
from functools import lru_cache


def set_up(url):
    thread = threading.Thread(target=print, args=(url,))
    thread.start()
    thread.join()


class Adapter:
    def __init__(self, url):
        self.url = url
        if "remote:" in url:
            set_up(url)


@lru_cache(maxsize=32)
def adapter(url: str) -> Adapter:
    return Adapter(url)
