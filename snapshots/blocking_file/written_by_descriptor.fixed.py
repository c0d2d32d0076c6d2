# Counter-cases of `updated_by_descriptor`: another file, another entry, or nothing of what was read is written.
import asyncio
import json
import os
import tempfile
from pathlib import Path


class Sessions:
    @staticmethod
    def load(name: str) -> dict:
        return json.loads(Path("/var/lib/app", name).read_text())

    @staticmethod
    def save(name: str, text: str) -> None:
        fd, temporary = tempfile.mkstemp(dir="/var/lib/app", suffix=".tmp")
        with os.fdopen(fd, "w") as f:
            f.write(text)
        os.replace(temporary, Path("/var/lib/app", name))


async def copy(name: str, other: str):
    session = await asyncio.to_thread(Sessions.load, name)
    await asyncio.to_thread(Sessions.save, other, json.dumps(session))


async def convert(path: Path, target: Path):
    def write_file() -> None:
        text = path.read_text()
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as spool:
            spool.write(text.upper())
        os.replace(spool.name, target)

    await asyncio.to_thread(write_file)
