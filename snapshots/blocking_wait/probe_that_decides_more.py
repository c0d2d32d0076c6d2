# Where the loop is used, or the answer is another one without it, the helper needs the thread of the loop.
# asyncfix: refuses loop-affine
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def query(key: str) -> str:
    await asyncio.sleep(0.1)
    return key


def nothing_beside(key: str) -> str | None:
    time.sleep(0.1)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(query(key))
    return None


def refused_beside(key: str) -> str:
    time.sleep(0.1)
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(query(key))
    raise RuntimeError("use the coroutine")


def task_beside(key: str) -> None:
    time.sleep(0.1)
    try:
        loop = asyncio.get_running_loop()
        loop.create_task(query(key))
    except RuntimeError:
        asyncio.run(query(key))


def other_beside(key: str) -> str:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(query(key))
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, query("b")).result()


def threadsafe_beside(key: str) -> str:
    time.sleep(0.1)
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is None:
        return asyncio.run(query(key))
    with ThreadPoolExecutor() as pool:
        pool.submit(asyncio.run, query(key)).result()
        return loop.time()


async def main() -> None:
    print(nothing_beside("a"), refused_beside("b"), other_beside("c"), threadsafe_beside("d"))
    task_beside("e")
