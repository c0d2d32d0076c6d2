NAMES = {}


def lookup(key):
    return NAMES.get(key, "")
