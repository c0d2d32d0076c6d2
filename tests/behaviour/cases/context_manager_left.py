# A context manager whose block raises or is cancelled never got to its release.
# asyncfix: flags --unsafe-fixes --select generator-cleanup
# shows: open after an error: 1 => open after an error: 0
# shows: open after cancellation: 2 => open after cancellation: 0
import asyncio
from contextlib import asynccontextmanager

OPEN = []


class Session:
    async def aclose(self):
        await asyncio.sleep(0)
        OPEN.remove(self)


async def connect():
    await asyncio.sleep(0)
    OPEN.append(Session())
    return OPEN[-1]


@asynccontextmanager
async def session():
    session = await connect()
    yield session
    await session.aclose()


async def work(seconds, error=None):
    async with session():
        await asyncio.sleep(seconds)
        if error is not None:
            raise error


async def main():
    await work(0)
    print("open at the end:", len(OPEN))
    try:
        await work(0, LookupError("nothing"))
    except LookupError as error:
        print("raised", error)
    print("open after an error:", len(OPEN))
    task = asyncio.create_task(work(5))
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.wait({task})
    print("cancelled:", task.cancelled())
    print("open after cancellation:", len(OPEN))
