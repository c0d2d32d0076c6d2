# The object is made for the call, and its folder as well.
import asyncio
import secrets
import tempfile
from pathlib import Path


class Keys:
    def __init__(self):
        self.root = Path(tempfile.mkdtemp())

    @property
    def exist(self):
        return (self.root / "private").exists()

    def generate(self):
        (self.root / "private").write_bytes(secrets.token_bytes(200_000))


async def prove():
    keys = Keys()
    if not keys.exist:
        await asyncio.to_thread(keys.generate)
