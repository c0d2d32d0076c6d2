KNOWN = {"a": b"1"}


def load(key):
    return KNOWN[key]
