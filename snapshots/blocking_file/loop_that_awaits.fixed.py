# The loop awaits, so it stays; each block moves from its place.

import asyncio


async def send(paths, client):
    for path in paths:

        def read_data(path):
            with open(path, "rb") as f:
                return f.read()

        data = await asyncio.to_thread(read_data, path)
        await client.send(data)
