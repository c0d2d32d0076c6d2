# A hop for each line would cost more than it gains.
# asyncfix: refuses lazy-result


async def send(path, client):
    for line in open(path):
        await client.send(line)
