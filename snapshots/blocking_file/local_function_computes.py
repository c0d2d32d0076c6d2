# A local function that calls what is known, or nothing of others.
import json
from pathlib import Path


async def load(path, name):
    def read_all():
        return json.loads(Path(path).read_text())[name.strip()]

    return read_all()
