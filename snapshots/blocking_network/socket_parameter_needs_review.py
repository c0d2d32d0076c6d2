# Without `--unsafe-fixes` it stays.
# asyncfix: refuses unsafe

import socket


async def receive(sock: socket.socket) -> bytes:
    return sock.recv(4096)
