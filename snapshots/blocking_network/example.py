# A name server may take seconds to answer.
import socket


async def address(host: str) -> str:
    return socket.gethostbyname(host)
