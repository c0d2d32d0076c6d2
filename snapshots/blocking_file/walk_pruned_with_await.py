# The body tells `os.walk` where not to go, so the walk cannot be finished before.
# asyncfix: refuses lazy-result

import os


async def send(root, client):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        await client.send(folder, names)
