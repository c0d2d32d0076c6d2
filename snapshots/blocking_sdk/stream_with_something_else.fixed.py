# Not safe: what the coroutine closes while the thread reads from it, what a round changes for others, a stream that is left
# before its end. Refused: what a generator keeps in one thread.
# asyncfix: --unsafe-fixes
import asyncio
import threading

import openai
import requests

client = openai.OpenAI()
GATE = threading.RLock()


async def closed_by_block(url):
    with await asyncio.to_thread(requests.get, url, stream=True) as response:
        items = iter(response.iter_lines())
        end = object()
        while (line := await asyncio.to_thread(next, items, end)) is not end:
            yield line


async def closed_by_hand(url, socket):
    response = await asyncio.to_thread(requests.get, url, stream=True)
    try:
        items = iter(response.iter_lines())
        end = object()
        while (line := await asyncio.to_thread(next, items, end)) is not end:
            await socket.send(line)
    finally:
        response.close()


class Chat:
    def __init__(self):
        self.text = ""

    async def answer(self, messages):
        chunks = iter(
            await asyncio.to_thread(
                client.chat.completions.create, model="m", messages=messages, stream=True
            )
        )
        end = object()
        while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
            self.text += chunk.choices[0].delta.content
            yield self.text


async def first(messages, socket):
    chunks = iter(
        await asyncio.to_thread(
            client.chat.completions.create, model="m", messages=messages, stream=True
        )
    )
    end = object()
    while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
        if chunk.choices:
            await socket.send(chunk)
            break
    await asyncio.sleep(60)


def one_at_a_time(url):
    with GATE:
        for line in requests.get(url, stream=True).iter_lines():
            yield line


async def guarded(url, socket):
    for line in one_at_a_time(url):
        await socket.send(line)


async def lines(path, socket):
    with await asyncio.to_thread(open, path) as file:
        for line in await asyncio.to_thread(file.readlines):
            await socket.send(line)
