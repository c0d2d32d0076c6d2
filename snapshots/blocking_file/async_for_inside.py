# What is written arrives asynchronously.
# asyncfix: refuses live-result


async def download(path, response):
    with open(path, "wb") as f:
        async for chunk in response.content:
            f.write(chunk)
