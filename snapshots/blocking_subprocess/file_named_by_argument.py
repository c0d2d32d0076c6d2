# asyncfix: refuses unsafe
# The file of a user is written, converted and removed again: two messages of one user at once get each other's.
import subprocess
from pathlib import Path


async def convert(user_id, data):
    path = Path(f"voice/{user_id}.ogg")
    path.write_bytes(data)
    subprocess.run(["ffmpeg", "-i", str(path), "out"], check=True)
    path.unlink()
