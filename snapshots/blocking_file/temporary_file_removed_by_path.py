# A temporary file is made before the `try` that removes it by a path made of its name: cancelled in between, it stays.
import asyncio
import contextlib
import tempfile
from pathlib import Path


async def run(script: str) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".sh", delete=False) as file:
        file.write(script)
        path = file.name
    try:
        await asyncio.sleep(0.01)
    finally:
        with contextlib.suppress(OSError):
            Path(path).unlink()


async def keep(script: str) -> str:
    """Nobody removes this one."""
    with tempfile.NamedTemporaryFile("w", suffix=".sh", delete=False) as file:
        file.write(script)
        path = file.name
    await asyncio.sleep(0.01)
    return path
