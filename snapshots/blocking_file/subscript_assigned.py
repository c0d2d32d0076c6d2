# An entry of a shared dictionary is assigned on the loop.


class Cache:
    def __init__(self):
        self.pages = {}

    async def load(self, name, path):
        with open(path) as f:
            self.pages[name] = f.read()
