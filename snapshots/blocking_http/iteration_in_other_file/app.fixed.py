# Nobody changes these containers in place: they are filled in the constructor, replaced as a whole, or belong to others.
import asyncio

from registry import NAMES, Registry
from requests import get


async def refresh_all(known: Registry):
    for feed in known.feeds:
        await asyncio.to_thread(feed.refresh)


async def names():
    for name in NAMES:
        await asyncio.to_thread(get, f"https://{name}.example.com", timeout=5)
