# A socket that was made elsewhere may be one that does not block.
# asyncfix: flags --unsafe-fixes

import asyncio
import socket


async def receive(sock: socket.socket) -> bytes:
    return await asyncio.to_thread(sock.recv, 4096)
