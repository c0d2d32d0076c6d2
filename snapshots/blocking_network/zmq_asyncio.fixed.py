# Sockets of `zmq.asyncio` give something to await, also through a helper that says so; a plain socket in a helper waits.
# asyncfix: flags --unsafe-fixes

import asyncio
from collections.abc import Awaitable

import zmq
import zmq.asyncio


class Client:
    def __init__(self, asyncio_mode: bool):
        context = zmq.Context()
        self.context = zmq.asyncio.Context(context) if asyncio_mode else context
        self.socket = self.context.socket(zmq.DEALER)


class AsyncClient(Client):
    def __init__(self):
        super().__init__(asyncio_mode=True)

    def _receive(self) -> Awaitable[bytes]:
        return self.socket.recv()

    async def ask(self):
        return await self._receive()


class Listener:
    def __init__(self):
        self.context = zmq.asyncio.Context.instance()
        self.socket = self.context.socket(zmq.SUB)

    async def listen(self):
        return await self.socket.recv_multipart()


def receive(address) -> bytes:
    with zmq.Context() as context, context.socket(zmq.REQ) as socket:
        socket.connect(address)
        return socket.recv()


async def ask_once(address):
    return await asyncio.to_thread(receive, address)
