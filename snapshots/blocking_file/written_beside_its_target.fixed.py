# A name that is made of the target's is the same for all who write the same target, wherever that comes from; one with
# something of its own in it is not.
import asyncio
import uuid
from pathlib import Path

from workspace import resolve_within

ROOT = Path("/srv/files")


async def from_request(request):
    body = await request.json()
    target = ROOT / body["path"]
    beside = target.with_suffix(target.suffix + ".tmp")
    beside.write_text(body["text"])
    beside.replace(target)


async def from_unknown_call(folder, path, text):
    target: Path = resolve_within(folder, path)
    beside = target.with_name(target.name + ".tmp")
    beside.write_text(text)
    beside.replace(target)


async def named_for_itself(request):
    body = await request.json()
    target = ROOT / body["path"]
    beside = target.with_suffix(f".{uuid.uuid4().hex}")

    def write_beside():
        beside.write_text(body["text"])
        beside.replace(target)

    await asyncio.to_thread(write_beside)


async def new_target(request):
    body = await request.json()
    target = ROOT / f"{uuid.uuid4().hex}.txt"
    beside = target.with_suffix(".tmp")

    def write_beside():
        beside.write_text(body["text"])
        beside.replace(target)

    await asyncio.to_thread(write_beside)
    await asyncio.sleep(0)
    return target.name
