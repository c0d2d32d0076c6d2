# A bare `raise` in a helper raises what its caller handles, and a worker thread handles nothing.
# asyncfix: refuses unsafe
import requests


def report(url: str) -> None:
    if not requests.post(url, timeout=5).ok:
        raise


async def run(url: str) -> None:
    try:
        await start(url)
    except ValueError:
        report(url)


async def start(url: str) -> None:
    raise ValueError(url)
