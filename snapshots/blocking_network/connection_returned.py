# The caller uses the socket.
# asyncfix: refuses live-result

import socket


async def connect(host):
    return socket.create_connection((host, 25))
