# A return inside the block, and the coroutine goes on if there is none.
# asyncfix: refuses live-result


async def base_url(path, client):
    with open(path) as f:
        for line in f:
            if line.startswith("url="):
                return line[4:].strip()
    return await client.default_url()
