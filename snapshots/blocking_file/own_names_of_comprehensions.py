# Comprehensions, lambdas and nested functions that have a name of their own do not read the one that a block binds.
from pathlib import Path


async def comprehended(path, data, others):
    with open(path, "wb") as f:
        f.write(data)
    return {Path(f).name for f in others}


async def in_lambda(path, data):
    with open(path, "wb") as f:
        f.write(data)
    return sorted(data, key=lambda f: -f)


async def nested(path):
    def is_same(checksum):
        return checksum == "a"

    with open(path) as file:
        checksum = file.read()
    return is_same(checksum)
