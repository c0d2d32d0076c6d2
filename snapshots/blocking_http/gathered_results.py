# What is handed to `gather` has to be awaitable, so the call that gives it is not the plain one that it looks like.
# asyncfix: clean
import asyncio

import requests


async def load(session: requests.Session, urls: list[str]) -> None:
    await asyncio.gather(*[session.get(url) for url in urls])
    task = asyncio.create_task(session.get(urls[0]))
    waiting = [session.head(url) for url in urls]
    await asyncio.gather(*waiting)
    await asyncio.wait_for(session.get(urls[0]), 5)
    await task
