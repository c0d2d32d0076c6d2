# What is written arrives asynchronously: the file stays open, and each piece is written in a thread.


async def download(path, response):
    with open(path, "wb") as f:
        async for chunk in response.content.iter_chunked(65536):
            f.write(chunk)
