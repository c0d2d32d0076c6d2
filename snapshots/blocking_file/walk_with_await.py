# Every step of the walk reads a directory, and the body of the loop awaits.
# asyncfix: flags --unsafe-fixes

import os


async def send(root, client):
    for folder, _, names in os.walk(root):
        await client.send(folder, names)
