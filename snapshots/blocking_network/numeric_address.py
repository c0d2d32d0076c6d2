# asyncfix: clean
# Numbers are not looked up.
import socket


async def family(address):
    return socket.getaddrinfo(address, None, flags=socket.AI_NUMERICHOST)[0][0]
