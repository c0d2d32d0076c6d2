"""The pools."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


class Pools:
    def __init__(self):
        self.pool = ThreadPoolExecutor()
        self.other = ThreadPoolExecutor()
        asyncio.get_running_loop().set_default_executor(self.pool)


class Threads:
    def __init__(self):
        self.other = ThreadPoolExecutor()
        asyncio.get_running_loop().set_default_executor(self.other)
