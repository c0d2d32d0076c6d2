# The helper gives up the lock of its caller for a while: in another thread it could not.
# asyncfix: refuses thread-affine

import threading

import requests

lock = threading.RLock()


def fetch_unlocked(url):
    lock.release()
    try:
        return requests.get(url).text
    finally:
        lock.acquire()


async def page(url):
    return fetch_unlocked(url)
