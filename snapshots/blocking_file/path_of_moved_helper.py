# asyncfix: refuses unsafe
# The path comes out of a helper that runs in a thread already: it is the same file each time all the same.
import asyncio
import subprocess
from pathlib import Path

BASE = Path("/srv/data")


def data_folder():
    subprocess.run(["mkdir", "-p", str(BASE)], check=True)
    return BASE / "data"


async def folder():
    return await asyncio.to_thread(data_folder)


async def shout(text):
    path = await asyncio.to_thread(data_folder) / "text.txt"
    path.write_text(text)
    return path.read_text().upper()


async def shout_through(text):
    path = await folder() / "text.txt"
    path.write_text(text)
    return path.read_text().upper()
