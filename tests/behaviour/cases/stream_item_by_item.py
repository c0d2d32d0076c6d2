# A stream whose pieces are handed on one by one, in an asynchronous generator and in a coroutine: each piece comes from a thread.
import asyncio
import time

import requests


def pieces(url):
    response = requests.get(url, stream=True)
    for line in response.iter_lines():
        time.sleep(0.3)
        yield line.decode("ascii")


async def handed_on(url):
    for piece in pieces(url):
        yield piece.upper()


async def last(url):
    piece = None
    for piece in pieces(url):
        await asyncio.sleep(0)
    else:
        print("all")
    return piece


async def broken(url):
    try:
        for piece in pieces(url):
            await asyncio.sleep(0)
            int(piece)
    except ValueError as error:
        print(error)


async def main():
    url = "https://service.example/stream"
    print([piece async for piece in handed_on(url)])
    print(await last(url))
    await broken(url)
    async for piece in handed_on(url):
        print(piece)
        break
