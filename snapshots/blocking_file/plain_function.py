# Nothing here runs on a loop.
# asyncfix: clean


def load(path):
    with open(path) as f:
        return f.read()
