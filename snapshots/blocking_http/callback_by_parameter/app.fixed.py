# asyncfix: flags --unsafe-fixes
# The helper calls what it is given, and that makes a request.
import asyncio

from pages import Page, load
from runner import Runner, measured, twice


async def first():
    return await asyncio.to_thread(measured, load)


async def second(page: Page):
    return await asyncio.to_thread(Runner().run, "page", action=page.load)


async def third():
    return await asyncio.to_thread(twice, lambda: load())
