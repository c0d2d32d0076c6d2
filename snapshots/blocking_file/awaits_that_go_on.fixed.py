"""Awaits that need not wait leave check and change one step: a hook, a small body that has arrived, room in a buffer."""

import asyncio
import json
from pathlib import Path

from fastapi import Request, WebSocket

CODES = Path("codes.json")
TRIES: dict[str, int] = {}


def codes():
    return json.loads(CODES.read_text())


async def join(request: Request, guest):
    if TRIES.get(guest, 0) >= 5:
        return 429
    code = (await request.json())["code"]
    if code not in codes():
        TRIES[guest] = TRIES.get(guest, 0) + 1
    return 200


async def join_by_socket(socket: WebSocket, guest):
    if TRIES.get(guest, 0) >= 5:
        return
    code = await socket.receive_text()
    if code not in codes():
        TRIES[guest] = TRIES.get(guest, 0) + 1


class Desk:
    def __init__(self, on_guest, writer: asyncio.StreamWriter):
        self.on_guest = on_guest
        self.hooks = {"guest": on_guest}
        self.writer = writer
        self.left = 5

    async def hooked(self):
        if self.left > 0:
            await self.on_guest()
            codes()
            self.left -= 1

    async def hooked_by_name(self):
        if self.left > 0:
            await self.hooks["guest"]()
            codes()
            self.left -= 1

    async def answered(self):
        if self.left > 0:
            self.writer.write(b"welcome")
            await self.writer.drain()
            codes()
            self.left -= 1

    async def waits(self):
        if self.left > 0:
            await asyncio.sleep(0)
            await asyncio.to_thread(codes)
            self.left -= 1

    async def asks_a_service(self, client):
        if self.left > 0:
            await client.get("/guest")
            await asyncio.to_thread(codes)
            self.left -= 1
