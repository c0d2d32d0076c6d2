# One coroutine drops a cache folder that another one builds: both took one step.
# asyncfix: refuses unsafe
import json
import shutil
from pathlib import Path

ROOT = Path("cache")


def folder(slug):
    return ROOT / slug


def build(slug):
    data = {"slug": slug, "notes": ["x"] * 200}
    folder(slug).mkdir(parents=True, exist_ok=True)
    for i in range(20):
        (folder(slug) / f"note{i}.json").write_bytes(json.dumps(data).encode())
    return data


async def changed(slug):
    shutil.rmtree(folder(slug), ignore_errors=True)


async def read(slug):
    return build(slug)
