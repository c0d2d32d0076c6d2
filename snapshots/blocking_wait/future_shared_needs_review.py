# Others hold the future as well: a cancelled task would cancel it for all of them.
# asyncfix: refuses unsafe

from concurrent.futures import Future, ThreadPoolExecutor


class Index:
    def __init__(self, pool: ThreadPoolExecutor, build):
        self.ready: Future = pool.submit(build)

    async def search(self, text):
        return self.ready.result().find(text)


class Cache:
    def __init__(self):
        self.pending = {}

    async def get(self, pool: ThreadPoolExecutor, load, key):
        future = pool.submit(load, key)
        self.pending[key] = future
        return future.result()
