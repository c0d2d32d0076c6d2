# A plugin is imported when it is loaded.
# asyncfix: flags --unsafe-fixes --strict

from importlib.metadata import EntryPoint


async def start(entry_point: EntryPoint, config):
    plugin = entry_point.load()
    await plugin.start(config)
