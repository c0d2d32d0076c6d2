# The folder is new for every call, and nobody else has its name.
import os
import shutil
import tempfile


async def work(run):
    folder = tempfile.mkdtemp()
    await run(folder)
    if os.path.isdir(folder):
        shutil.rmtree(folder)
