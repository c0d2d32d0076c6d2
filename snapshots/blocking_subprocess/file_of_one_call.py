# The name is one that nobody else has, or the task waits anyway before the file is removed.
import asyncio
import subprocess
import uuid
from pathlib import Path


async def convert(user_id, data):
    path = Path(f"voice/{user_id}-{uuid.uuid4()}.ogg")
    path.write_bytes(data)
    subprocess.run(["ffmpeg", "-i", str(path), "out"], check=True)
    path.unlink()


async def convert_slowly(user_id, data):
    path = Path(f"voice/{user_id}.ogg")
    path.write_bytes(data)
    subprocess.run(["ffmpeg", "-i", str(path), "out"], check=True)
    await asyncio.sleep(1)
    path.unlink()
