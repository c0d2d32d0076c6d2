# The lock would be held while the thread reads.
# asyncfix: refuses holds-lock

import threading
from urllib.request import urlopen

lock = threading.Lock()


async def fetch(url):
    with lock:
        with urlopen(url) as response:
            return response.read()
