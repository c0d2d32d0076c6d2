# What a cancellation finds of a file that was on its way to a thread, and files that are read ahead.
# asyncfix: --unsafe-fixes
import json
import os
import tempfile


async def emptied(path, response):
    with open(path, "wb") as f:
        try:
            async for chunk in response.content.iter_chunked(65536):
                f.write(chunk)
        except BaseException:
            f.truncate(0)
            raise


async def removed(path, response):
    try:
        with open(path, "wb") as f:
            async for chunk in response.content.iter_chunked(65536):
                f.write(chunk)
    except BaseException:
        os.unlink(path)
        raise


async def kept(response, convert):
    with tempfile.NamedTemporaryFile(suffix=".mp3", delete=False) as f:
        f.write(await response.read())
    return await convert(f.name)


async def dumped(path, client):
    with open(path, "w") as f:
        json.dump(await client.get(), f)


async def sent(path, client):
    with open(path) as f:
        header = f.readline()
        for line in f:
            await client.send(header, line)
