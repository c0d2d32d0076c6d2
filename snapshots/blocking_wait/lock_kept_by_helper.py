# The helper goes away with the lock: whoever releases it has to be in the same thread for a lock of threads with an owner.
# asyncfix: refuses thread-affine

import threading

import requests

lock = threading.RLock()


def fetch_locked(url):
    lock.acquire()
    return requests.get(url).text


async def page(url):
    text = fetch_locked(url)
    lock.release()
    return text
