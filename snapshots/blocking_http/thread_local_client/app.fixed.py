# asyncfix: flags --unsafe-fixes
# Each thread has a session of its own; the worker thread makes another one.
import asyncio

from clients import Fetcher, fetch


async def home():
    return await asyncio.to_thread(fetch, "https://example.com")


async def page():
    return await asyncio.to_thread(Fetcher().page, "https://example.com")
