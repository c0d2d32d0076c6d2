# The process works in a folder that the `finally` removes: it stays where it is. The removal itself comes last.
import asyncio
import shutil
import subprocess
import tempfile
from pathlib import Path


async def report(step):
    await asyncio.sleep(0)
    print(step)


async def pages(document):
    folder = Path(tempfile.mkdtemp())
    try:
        await report("splitting")
        subprocess.run(["pdftoppm", document, str(folder)], check=True)
        await report("done")
    finally:
        shutil.rmtree(folder)
