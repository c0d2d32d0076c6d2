# A timeout scope gives what `wait_for` gives: results, errors, timeouts, and a shielded task that goes on.
# asyncfix: flags --unsafe-fixes --select timeout-scope
# python: >=3.11
# shows: same
import asyncio


async def answer(seconds, error=None):
    await asyncio.sleep(seconds)
    if error is not None:
        raise error
    return 42


async def in_time():
    return await asyncio.wait_for(answer(0.01), 5)


async def fails():
    await asyncio.wait_for(answer(0, LookupError("nothing")), timeout=5)


async def too_late():
    result = await asyncio.wait_for(answer(5), timeout=0.02)
    print("not reached", result)


async def shielded(task):
    return await asyncio.wait_for(asyncio.shield(task), 0.02)


async def raises_by_itself():
    await asyncio.wait_for(answer(0, asyncio.TimeoutError("its own")), 5)


async def main():
    task = asyncio.create_task(answer(0.4))
    for attempt in (in_time(), fails(), too_late(), shielded(task), raises_by_itself()):
        try:
            print("returned", await attempt)
        except Exception as error:
            print("raised", type(error).__name__, error)
    print("the task goes on:", await task)
    waiting = asyncio.create_task(too_late())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait({waiting})
    print("cancelled from outside:", waiting.cancelled())
