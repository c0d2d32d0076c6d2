# A lock of one coroutine and those inside it; before Python 3.10 it is made where the loop runs.
# asyncfix: --unsafe-fixes --target-version py38
import asyncio
import threading


async def download(urls, client):
    lock = asyncio.Lock()
    done = []

    async def one(url):
        page = await client.get(url)
        async with lock:
            await client.store(page)
            done.append(url)

    await asyncio.gather(*map(one, urls))
    return done
