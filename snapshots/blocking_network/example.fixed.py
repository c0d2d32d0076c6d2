# A name server may take seconds to answer.
import asyncio
import socket


async def address(host: str) -> str:
    return await asyncio.to_thread(socket.gethostbyname, host)
