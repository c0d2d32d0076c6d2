# Numbers are turned into numbers, and a selector is only asked.
# asyncfix: clean

import select
import socket


async def ready(sock: socket.socket, address):
    packed = socket.inet_aton(address)
    return packed, select.select([sock], [], [], 0)
