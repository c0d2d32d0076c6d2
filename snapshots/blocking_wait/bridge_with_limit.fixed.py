# Beside a running loop this gives up after five seconds, in a thread it would not.
# asyncfix: --unsafe-fixes
import asyncio
import threading


async def query(key: str) -> str:
    await asyncio.sleep(0.1)
    return key


def get(key: str) -> str:
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is None:
        return asyncio.run(query(key))
    found = [""]
    done = threading.Event()

    def run() -> None:
        found[0] = asyncio.run(query(key))
        done.set()

    threading.Thread(target=run, daemon=True).start()
    if not done.wait(timeout=5.0):
        raise TimeoutError(key)
    return found[0]


async def main() -> None:
    print(await asyncio.to_thread(get, "a"))
