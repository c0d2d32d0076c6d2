# The block awaits between one line and the next: it cannot run in a thread.
# asyncfix: refuses live-result


async def publish(path, client):
    with open(path) as f:
        for line in f:
            await client.send(line)
