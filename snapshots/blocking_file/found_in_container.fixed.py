# A helper that calls functions out of a container which others fill: nobody knows what they touch.
# asyncfix: --target-version 3.11

import asyncio
import json
from pathlib import Path

ENCODERS = {"json": json.dumps, "text": str}


class Bus:
    def __init__(self, handlers, subscribers):
        self.handlers = handlers
        self.subscribers = subscribers

    def emit(self, path: Path, event):
        path.write_text(event)
        self.handlers[event](event)

    def publish(self, path: Path, event):
        path.write_text(event)
        for subscriber in self.subscribers:
            subscriber(event)

    def ask(self, path: Path, event):
        path.write_text(event)
        handler = getattr(self, f"on_{event}")
        handler(event)

    def save(self, path: Path, event):
        path.write_text(ENCODERS["json"](event))

    async def emitted(self, path: Path, event):
        self.emit(path, event)

    async def published(self, path: Path, event):
        self.publish(path, event)

    async def asked(self, path: Path, event):
        self.ask(path, event)

    async def saved(self, path: Path, event):
        await asyncio.to_thread(self.save, path, event)
