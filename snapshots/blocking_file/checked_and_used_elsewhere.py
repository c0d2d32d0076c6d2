"""Checked before the call and used behind it in other words, while another coroutine takes it away."""

import asyncio
from pathlib import Path

NOTES = Path("notes.txt")


class Session:
    def __init__(self, socket):
        self.socket = socket
        self.name = "session"

    async def leave(self):
        self.socket = None

    def emit(self, text):
        self.socket.send(text)

    def emit_if_there(self, text):
        if self.socket is not None:
            self.socket.send(text)

    async def deliver(self, text):
        await self.socket.send(text)

    def is_open(self):
        return self.socket is not None

    async def by_a_method(self):
        if self.socket is None:
            return
        text = NOTES.read_text()
        self.emit(text)

    async def by_a_coroutine(self):
        if self.is_open():
            text = NOTES.read_text()
            await self.deliver(text)

    async def deliver_later(self, text):
        await asyncio.sleep(0)
        if self.socket:
            await self.socket.send(text)

    async def by_a_coroutine_that_asks(self):
        if self.is_open():
            text = NOTES.read_text()
            await self.deliver_later(text)

    async def in_a_loop(self):
        while self.socket:
            text = NOTES.read_text()
            self.socket.send(text)

    async def in_one_condition(self):
        if self.socket and (text := NOTES.read_text()):
            self.socket.send(text)

    async def in_one_expression(self):
        return self.socket and NOTES.read_text() and self.socket.send("read")

    async def by_getattr(self):
        if getattr(self, "socket", None):
            text = NOTES.read_text()
            getattr(self, "socket").send(text)

    async def asks_itself(self):
        if self.socket is None:
            return
        text = NOTES.read_text()
        self.emit_if_there(text)

    async def asks_again(self):
        while self.socket:
            text = NOTES.read_text()
            if self.socket:
                self.socket.send(text)

    async def keeps_it(self):
        socket = self.socket
        if socket is None:
            return
        text = NOTES.read_text()
        socket.send(text)

    async def nobody_takes_it(self):
        if self.name:
            text = NOTES.read_text()
            self.name.join(text)
