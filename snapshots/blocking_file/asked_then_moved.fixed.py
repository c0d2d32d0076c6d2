# Whether something is there is asked before it is moved, or appended to: another task may get the same answer.
# asyncfix: --target-version 3.11 --strict

import asyncio
import json
import os
import shutil
from datetime import datetime
from pathlib import Path


class Sessions:
    def __init__(self, folder: Path):
        self._folder = folder

    async def archive(self, key):
        path = self._folder / f"{key}.jsonl"
        if path.exists():
            shutil.move(path, self._folder / "archive" / path.name)

    def rotate(self, entry):
        path = self._folder / "audit.jsonl"
        if path.stat().st_size > 10_000:
            stamp = datetime.now().strftime("%Y%m%d%H%M%S")
            path.replace(path.with_name(f"audit-{stamp}.jsonl"))
        with path.open("a") as f:
            f.write(json.dumps(entry))

    async def note(self, entry):
        self.rotate(entry)

    async def number(self, entry):
        path = self._folder / "numbered.jsonl"
        rows = path.read_text().splitlines()
        with path.open("a") as f:
            f.write(f"{len(rows)} {entry}\n")

    async def append(self, entry):
        def write_entry():
            with open(self._folder / "log", "a") as f:
                f.write(entry)

        await asyncio.to_thread(write_entry)

    async def keep(self, key, upload):
        path = self._folder / key
        await asyncio.to_thread(os.replace, upload, path)
