# Only one branch blocks: the function stands in it.


async def load(path, client):
    if path is None:
        text = await client.fetch()
    else:
        with open(path) as f:
            text = f.read()
    return text.strip()
