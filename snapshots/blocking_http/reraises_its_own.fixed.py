# A helper that raises again what it has caught itself does so in any thread.
import asyncio

import requests


def tell(url: str) -> None:
    try:
        requests.post(url, timeout=5)
    except OSError:
        print("lost")
        raise


async def run(url: str) -> None:
    await asyncio.to_thread(tell, url)
