# What waits for a coroutine in another thread beside a running loop, and by itself where none runs, comes to the same.
import asyncio
import contextvars
import threading
from concurrent.futures import ThreadPoolExecutor


async def query(key: str) -> str:
    await asyncio.sleep(0.1)
    return key


def in_pool(key: str) -> str:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(query(key))
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, query(key)).result()


def chosen(key: str) -> str:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is not None and loop.is_running():
        context = contextvars.copy_context()
        with ThreadPoolExecutor() as pool:
            return pool.submit(context.run, asyncio.run, query(key)).result()
    return asyncio.run(query(key))


def in_thread(key: str) -> str:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is None:
        return asyncio.run(query(key))
    found = []

    def run() -> None:
        found.append(asyncio.run(query(key)))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


def in_new_loop(key: str) -> str:
    def run() -> str:
        new_loop = asyncio.new_event_loop()
        try:
            return new_loop.run_until_complete(query(key))
        finally:
            new_loop.close()

    try:
        _ = asyncio.get_running_loop()
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(run).result()
    except RuntimeError:
        return run()


async def main() -> None:
    print(
        await asyncio.to_thread(in_pool, "a"),
        await asyncio.to_thread(chosen, "b"),
        await asyncio.to_thread(in_thread, "c"),
        await asyncio.to_thread(in_new_loop, "d"),
    )
