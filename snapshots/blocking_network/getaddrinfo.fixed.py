# A name server is asked.

import asyncio
import socket


async def resolve(host, port):
    found = await asyncio.to_thread(
        socket.getaddrinfo, host, port, type=socket.SOCK_STREAM
    )
    return [entry[4] for entry in found]
