# Other tasks may add names meanwhile, so the loop cannot run in a thread.
# asyncfix: refuses shared-iteration

from pathlib import Path


class Store:
    def __init__(self):
        self.names: list[str] = []

    async def add(self, name: str):
        self.names.append(name)

    async def texts(self):
        return [Path(name).read_text() for name in self.names]
