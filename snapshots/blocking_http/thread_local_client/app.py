# asyncfix: flags --unsafe-fixes
# Each thread has a session of its own; the worker thread makes another one.
from clients import Fetcher, fetch


async def home():
    return fetch("https://example.com")


async def page():
    return Fetcher().page("https://example.com")
