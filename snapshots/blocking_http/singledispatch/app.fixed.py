# Which implementation runs depends on the argument: that for text asks a server, the others may run in a thread as well.
import asyncio

from render import render


async def shown(text: str):
    return await asyncio.to_thread(render, text)
