# Opened, read and left to the collector in one expression: the expression moves.


async def load(path):
    return open(path, encoding="utf-8").read().splitlines()
