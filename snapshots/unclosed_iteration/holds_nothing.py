# Nothing happens when such a generator is closed.
# asyncfix: clean
import contextlib


async def numbers(source):
    number = 0
    while True:
        yield number
        number += await source.step()


async def careful(source):
    while True:
        with contextlib.suppress(ValueError):
            yield await source.step()


async def first(source, limit):
    async for number in numbers(source):
        if number > limit:
            return number


async def first_step(source, limit):
    async for step in careful(source):
        if step > limit:
            break
