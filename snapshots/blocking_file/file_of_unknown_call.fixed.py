# The file is another one each time, or the call only looks at it.
import asyncio
from pathlib import Path

import speechlib


class Speech:
    def __init__(self, sample: Path):
        self.sample = sample

    async def speak(self, text, path: Path):
        speechlib.synthesize(text, output=path)
        return await asyncio.to_thread(path.read_bytes)

    async def read(self):
        speechlib.check(self.sample)
        return await asyncio.to_thread(self.sample.read_bytes)
