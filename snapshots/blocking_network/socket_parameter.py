# A socket that was made elsewhere may be one that does not block.
# asyncfix: flags --unsafe-fixes

import socket


async def receive(sock: socket.socket) -> bytes:
    return sock.recv(4096)
