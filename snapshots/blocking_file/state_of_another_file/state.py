ROWS = {}


def has(key):
    return key in ROWS


def put(key, value):
    ROWS[key] = value


class Registry:
    def __init__(self):
        self.items = {}

    def has(self, key):
        return key in self.items

    def put(self, key, value):
        self.items[key] = value


registry = Registry()


class Base:
    def __init__(self):
        self.total = 0

    def get_total(self):
        return self.total

    def set_total(self, value):
        self.total = value
