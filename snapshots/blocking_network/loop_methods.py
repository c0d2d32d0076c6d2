# The loop's own calls.
# asyncfix: clean

import asyncio


async def ask(host, port):
    loop = asyncio.get_running_loop()
    await loop.getaddrinfo(host, port)
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"hello")
    return await reader.read()
