STORE = {"a": "1"}


def load(name):
    return STORE[name]
