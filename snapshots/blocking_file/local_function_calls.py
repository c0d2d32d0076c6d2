# asyncfix: refuses unsafe
# A local function that calls what its coroutine was handed, or what hangs on its object.
from pathlib import Path


class Loader:
    def __init__(self, handlers):
        self._handlers = handlers

    async def load(self, path):
        def read_all():
            self._handlers.on_text(Path(path).read_text())

        read_all()


async def report(path, progress):
    def read_all():
        progress(len(Path(path).read_text()))

    read_all()
