# The decorator marks the function and gives it back.
from settings import load


async def start(path):
    return load(path)
