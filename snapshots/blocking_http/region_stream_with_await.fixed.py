# Each piece of the body is sent on before the next one is read.
# asyncfix: --unsafe-fixes

import asyncio

import requests


async def relay(url, sink):
    with await asyncio.to_thread(requests.get, url, stream=True) as response:
        chunks = iter(response.iter_content(8192))
        end = object()
        while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
            await sink.write(chunk)
