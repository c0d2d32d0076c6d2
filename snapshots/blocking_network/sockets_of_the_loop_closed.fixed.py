import asyncio

import zmq
import zmq.asyncio


class Client:
    def __init__(self, address: str) -> None:
        self.context = zmq.asyncio.Context()
        self.socket = self.context.socket(zmq.DEALER)
        self.socket.connect(address)
        self.plain_context = zmq.Context()
        self.plain = self.plain_context.socket(zmq.REQ)

    def close_all(self) -> None:
        self.socket.close()
        self.plain.close()
        self.context.term()

    def close_plain(self) -> None:
        self.plain.close()
        self.plain_context.term()

    # The loop watches the socket until it is closed.
    async def run(self) -> None:
        try:
            while True:
                print(await self.socket.recv())
        finally:
            self.close_all()

    async def stop(self) -> None:
        await asyncio.to_thread(self.close_plain)
