# What names the wait is the import, though the listing before it costs more than one of a module that is known already.
# asyncfix: refuses usually-fast

import importlib
import os


class Registry:
    def __init__(self, folder):
        self.folder = folder
        self.modes = {}

    def load(self, package):
        for name in os.listdir(self.folder):
            self.modes[name] = importlib.import_module(f".{name}", package=package)


async def start(registry: Registry, package):
    registry.load(package)
