# What was acquired first is released first: neither is inside the other.
# asyncfix: refuses interleaved-release
import aiohttp


async def copy(source, target):
    reading = aiohttp.ClientSession(source)
    writing = aiohttp.ClientSession(target)
    response = await reading.get("/")
    async for chunk in response.content:
        await writing.post("/", data=chunk)
        yield len(chunk)
    await reading.close()
    await writing.close()
