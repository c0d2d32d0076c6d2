# Asynchronous context manager and iterator methods run on the loop.
import time


class Feed:
    def __init__(self):
        self.left = 2

    async def __aenter__(self):
        time.sleep(0.3)
        return self

    async def __aexit__(self, *_):
        print("closed")

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        time.sleep(0.3)
        return self.left


async def main():
    async with Feed() as feed:
        async for item in feed:
            print(item)
