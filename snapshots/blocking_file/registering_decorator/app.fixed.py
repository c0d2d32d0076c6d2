# What is called with a name gives a decorator that registers the function and gives it back.
import asyncio

from settings import load


async def start(path):
    return await asyncio.to_thread(load, path)
