# asyncfix: flags --unsafe-fixes
# The helper changes, in another thread, what the loop's other code can see: it says so.
from settings import load, load_into, loaded

DEFAULTS = {}


class Service:
    def __init__(self):
        self.options = {}

    async def start(self, path):
        load(path, self.options)

    async def restart(self, path):
        loaded(self, path)


async def defaults(path):
    load_into(path, target=DEFAULTS)


async def given(path, options):
    load(path, options)
