# The block awaits between one line and the next: it cannot run in a thread, reading the lines can.
# asyncfix: --unsafe-fixes


async def publish(path, client):
    with open(path) as f:
        for line in f:
            await client.send(line)
