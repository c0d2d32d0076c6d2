# Two regions that would have the same name: the second one is numbered.


async def refresh(path, client):
    with open(path) as f:
        text = f.read()
    await client.send(text)
    with open(path) as f:
        text = f.read()
    return text
