# A check of what is kept says nothing when the work is done again: after a while elsewhere, while not busy, in a new object.
# asyncfix: --unsafe-fixes
import asyncio
import time
from pathlib import Path

import requests


class Feed:
    def __init__(self) -> None:
        self._text: str | None = None
        self._until = 0.0
        self._busy = False

    def text(self) -> str:
        if self._text is None or self._until < time.monotonic():
            self._text = requests.get("https://example.com/feed.xml").text
            self._until = time.monotonic() + 60
        return self._text

    def store(self, text: str) -> None:
        if not self._busy:
            self._busy = True
            Path("feed.xml").write_text(text)
            self._busy = False

    def first(self) -> str:
        if self._text is None:
            self._text = Path("feed.xml").read_text()
        return self._text


async def serve(feed: Feed) -> str:
    await asyncio.to_thread(feed.store, "")
    return await asyncio.to_thread(feed.text)


async def preview() -> str:
    feed = Feed()
    return await asyncio.to_thread(feed.first)
