# On the way of the cancel the stream was never closed.
# asyncfix: flags --unsafe-fixes
# shows: open after the cancel: 1 => open after the cancel: 0
import asyncio


class Stream:
    opened = 0

    def __init__(self, words):
        self.words = iter(words)
        Stream.opened += 1

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        for number, word in enumerate(self.words):
            return Event(number, word)
        raise StopAsyncIteration

    async def close(self):
        await asyncio.sleep(0)
        Stream.opened -= 1


class Event:
    def __init__(self, number, word):
        self.number = number
        self.word = word


class Responses:
    async def create(self, prompt, stream):
        await asyncio.sleep(0)
        return Stream(prompt.split())

    async def cancel(self, number):
        await asyncio.sleep(0)
        return f"cancelled at {number}"


async def first_words(responses, prompt, limit):
    stream = await responses.create(prompt, stream=True)
    words = []
    async for event in stream:
        words.append(event.word)
        if len(words) == limit:
            return await responses.cancel(event.number)
    await stream.close()
    return words


async def main():
    responses = Responses()
    print(await first_words(responses, "one two", 3))
    print("open at the end:", Stream.opened)
    print(await first_words(responses, "one two three", 2))
    print("open after the cancel:", Stream.opened)
