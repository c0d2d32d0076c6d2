# The loop awaits, so it stays; each block moves from its place.


async def send(paths, client):
    for path in paths:
        with open(path, "rb") as f:
            data = f.read()
        await client.send(data)
