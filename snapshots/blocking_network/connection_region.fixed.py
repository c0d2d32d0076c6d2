# From connect to close the socket is used by one function.

import asyncio
import socket


async def ask(address, question):
    def fetch_reply():
        with socket.create_connection(address, timeout=5) as sock:
            sock.sendall(question)
            return sock.recv(4096)

    reply = await asyncio.to_thread(fetch_reply)
    return reply.decode()
