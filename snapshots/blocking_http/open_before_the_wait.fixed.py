"""Whether a connection is open is asked before the call, and it is used behind it."""

import asyncio

import requests

URL = "https://example.org"


class Client:
    def __init__(self, writer: asyncio.StreamWriter, socket):
        self.writer = writer
        self.socket = socket
        self.source = None

    async def stop(self):
        self.writer.close()
        await self.socket.close()

    async def by_a_method(self):
        if self.writer.is_closing():
            return
        data = requests.get(URL).content
        self.writer.write(data)

    async def by_an_attribute(self):
        if not self.socket.closed:
            data = requests.get(URL).content
            await self.socket.send(data)

    # Nobody closes it here.
    async def never_closed(self):
        if self.source.closed:
            return
        data = (await asyncio.to_thread(requests.get, URL)).content
        self.source.send(data)

    async def asked_again(self):
        if self.writer.is_closing():
            return
        data = (await asyncio.to_thread(requests.get, URL)).content
        if not self.writer.is_closing():
            self.writer.write(data)

    async def used_before(self):
        if self.writer.is_closing():
            return
        self.writer.write(b"?")
        print((await asyncio.to_thread(requests.get, URL)).content)
