# What is called with a name gives a decorator that registers the function and gives it back.
from settings import load


async def start(path):
    return load(path)
