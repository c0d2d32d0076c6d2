# A name server is asked.

import socket


async def resolve(host, port):
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [entry[4] for entry in found]
