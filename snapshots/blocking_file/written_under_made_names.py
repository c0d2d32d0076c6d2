# asyncfix: refuses unsafe
# The name of the file comes out of a helper here and is an argument there: it may be the same one.
import asyncio
import json
from pathlib import Path


class Plans:
    def __init__(self, folder: Path):
        self.folder = folder

    def find_id(self, name):
        return json.loads((self.folder / "names.json").read_text())[name]

    async def find(self, name):
        return await asyncio.to_thread(self.find_id, name)

    async def save(self, plan_id, text):
        (self.folder / f"{plan_id}.json").write_text(text)

    async def load(self, name):
        path = self.folder / f"{await self.find(name)}.json"
        return json.loads(path.read_text())
