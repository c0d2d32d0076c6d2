# A plugin is imported when it is loaded.
# asyncfix: flags --unsafe-fixes --strict

import asyncio
from importlib.metadata import EntryPoint


async def start(entry_point: EntryPoint, config):
    plugin = await asyncio.to_thread(entry_point.load)
    await plugin.start(config)
