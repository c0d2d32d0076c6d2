# A file that one coroutine writes where another reads it: on the loop it was whole for whoever read it.
# unchanged: a task that reads it while the thread writes finds a part of it
import asyncio
import tempfile
import time
from pathlib import Path

FOLDER = tempfile.TemporaryDirectory()
PROFILE = Path(FOLDER.name, "profile")
PROFILE.write_text("whole")


async def store():
    with open(PROFILE, "w") as file:
        time.sleep(0.3)
        file.write("whole")


async def load():
    await asyncio.sleep(0.1)
    return PROFILE.read_text()


async def main():
    print((await asyncio.gather(store(), load()))[1])
