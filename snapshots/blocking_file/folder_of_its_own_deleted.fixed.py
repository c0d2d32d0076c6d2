# The folder is new for every call, and nobody else has its name.
import asyncio
import os
import shutil
import tempfile


async def work(run):
    folder = tempfile.mkdtemp()
    await run(folder)

    def remove_folder():
        if os.path.isdir(folder):
            shutil.rmtree(folder)

    await asyncio.to_thread(remove_folder)
