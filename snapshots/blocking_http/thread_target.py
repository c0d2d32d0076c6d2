# As the target of a thread.
# asyncfix: clean

import threading

import requests


async def prefetch(url):
    thread = threading.Thread(target=requests.get, args=(url,), daemon=True)
    thread.start()
    return thread
