# asyncfix: --strict
# asyncfix: refuses live-result
# What closes the directory stays on the loop, so nothing in between may run in a thread: it would be closed under it.
import os


async def names(path, send):
    with os.scandir(path) as entries:
        found = {entry.name for entry in entries}
        await send(found)
