# One of them is a name, and a stream socket waits for the other side.
import asyncio
import socket


def addresses() -> list:
    found = []
    for host in ("127.0.0.1", "example.com"):
        found.append(socket.getaddrinfo(host, 80, 0, socket.SOCK_DGRAM)[0])
    return found


def reachable() -> bool:
    for host in ("8.8.8.8", "9.9.9.9"):
        family, kind, proto, _, address = socket.getaddrinfo(host, 53, 0, socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, proto) as sock:
            return sock.connect_ex(address) == 0
    return False


async def look(send) -> None:
    await send(await asyncio.to_thread(addresses), await asyncio.to_thread(reachable))
