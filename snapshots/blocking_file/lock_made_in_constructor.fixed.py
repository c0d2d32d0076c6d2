# A lock that a constructor only makes is bound to no thread yet.

import asyncio
import threading
from pathlib import Path


class Page:
    def __init__(self, path):
        self.lock = threading.Lock()
        self.text = Path(path).read_text()


async def load(path):
    return await asyncio.to_thread(Page, path)
