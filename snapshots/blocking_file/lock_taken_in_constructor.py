# The thread that takes this lock has to give it back.
# asyncfix: refuses thread-affine

import threading
from pathlib import Path


class Page:
    def __init__(self, path):
        self.lock = threading.RLock()
        self.lock.acquire()
        self.text = Path(path).read_text()


async def load(path):
    return Page(path)
