# The helper takes a lock and gives it back, as `with` does: it may do both in another thread.

import threading

import requests

lock = threading.Lock()


def fetch(url):
    lock.acquire()
    try:
        return requests.get(url).text
    finally:
        lock.release()


async def page(url):
    return fetch(url)
