# Nobody else has what the helper changes, or the helper changes nothing.
from settings import Options, load, loaded


async def start(path):
    options = {}
    load(path, options)
    return options


async def restart(path):
    return load(path, Options())


class Service:
    def __init__(self):
        self.options = {}

    async def merged(self, path):
        return loaded(path, self.options)
