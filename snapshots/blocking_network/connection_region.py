# From connect to close the socket is used by one function.

import socket


async def ask(address, question):
    with socket.create_connection(address, timeout=5) as sock:
        sock.sendall(question)
        reply = sock.recv(4096)
    return reply.decode()
