# A method of the same name, of a class without files.
# asyncfix: flags --strict
# asyncfix: clean


class Registry:
    def __init__(self):
        self.names = set()

    def exists(self, name):
        return name in self.names


async def known(registry: Registry, name):
    return registry.exists(name)
