# Copies and what the helper itself makes are its own.
import asyncio
from pathlib import Path


class Program:
    def __init__(self):
        self.items = [1]
        self.names = {}

    def _copied(self):
        known = list(self.items)
        known.append(Path("one").read_text())
        return known

    def _made(self):
        rows = [{"n": 0}]
        for row in rows:
            row["n"] = Path("one").read_text()
        return rows

    def _counted(self):
        number = len(self.items)
        number += len(Path("one").read_text())
        return number

    async def run(self):
        return await asyncio.to_thread(
            lambda: (self._copied(), self._made(), self._counted())
        )
