# A generator that cleans up in `finally` is not closed by the loop that leaves it, but later and by another task.
# asyncfix: flags --unsafe-fixes --select unclosed-iteration
# shows: after break: open => after break: closed
# shows: after return: open => after return: closed
# shows: after raise: open => after raise: closed
# shows: after cancellation: open => after cancellation: closed
# shows: closed by the task of the loop: False => closed by the task of the loop: True
import asyncio

STATES = {}
CLOSED_BY = []


async def numbers(name, count):
    STATES[name] = "open"
    try:
        for number in range(count):
            yield number
            await asyncio.sleep(0.01)
    finally:
        await asyncio.sleep(0)
        STATES[name] = "closed"
        CLOSED_BY.append(asyncio.current_task())


async def by_break():
    async for number in numbers("break", 10):
        if number == 2:
            break
    print("after break:", STATES["break"])


async def by_return():
    async for number in numbers("return", 10):
        if number == 2:
            return number


async def by_raise():
    async for number in numbers("raise", 10):
        if number == 2:
            raise ValueError(number)


async def by_cancellation():
    async for number in numbers("cancellation", 10):
        await asyncio.sleep(5)
        if number == 2:
            break


async def main():
    await by_break()
    print(await by_return())
    print("after return:", STATES["return"])
    try:
        await by_raise()
    except ValueError as error:
        print("raised", error)
    print("after raise:", STATES["raise"])
    task = asyncio.create_task(by_cancellation())
    await asyncio.sleep(0.02)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("after cancellation:", STATES["cancellation"])
    me = asyncio.current_task()
    print("closed by the task of the loop:", CLOSED_BY[:1] == [me])
