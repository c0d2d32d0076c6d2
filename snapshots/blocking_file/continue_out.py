# The same with `continue`.
# asyncfix: refuses live-result


async def report(paths, client):
    for path in paths:
        with open(path) as f:
            text = f.read()
            if not text:
                continue
        await client.send(text)
