# The socket is open while the coroutine waits.
# asyncfix: refuses live-result

import socket


async def relay(address, source):
    with socket.create_connection(address) as sock:
        async for chunk in source:
            sock.sendall(chunk)
