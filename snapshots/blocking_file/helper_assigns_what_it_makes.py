# Objects that the call makes itself are assigned in the worker thread, where nobody else has them yet.
import json


class Picture:
    def __init__(self):
        self.width = 0
        self.tags = []

    def measure(self):
        self.width = len(self.content)
        self.tags.append("measured")

    @classmethod
    def from_file(cls, path):
        picture = cls()
        with open(path, "rb") as f:
            picture.content = f.read()
        picture.measure()
        return picture


class Settings:
    def __init__(self, path):
        self.path = path
        self.reload()

    def reload(self):
        with open(self.path) as f:
            self.values = json.load(f)


class NamedSettings(Settings):
    def __init__(self, path, name):
        self.name = name
        super().__init__(path)


class Contract:
    def __init__(self, path):
        self.path = path
        self.types = None

    def parse(self):
        with open(self.path) as f:
            self.types = json.load(f)
        return self


async def by_class_method(path):
    return Picture.from_file(path)


async def by_constructor(path):
    return NamedSettings(path, "n")


async def by_method_of_new(path):
    return Contract(path).parse()


async def by_method_of_local(path):
    contract = Contract(path)
    contract.parse()
    return contract
