# The block ends a loop that it does not contain, and that loop awaits.
# asyncfix: refuses live-result


async def first_good(paths, client):
    async for path in paths:
        with open(path) as f:
            text = f.read()
            if text.startswith("ok"):
                break
        await client.report(path)
