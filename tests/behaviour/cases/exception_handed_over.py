# The name of a handled exception ends with its handler: a cancelled task ends that while its thread still reads it.
# asyncfix: flags --unsafe-fixes
import asyncio
import tempfile
import time
from pathlib import Path

LOG = Path(tempfile.mkdtemp()) / "log.txt"


async def ask(user):
    raise ValueError(f"no answer for {user}")


async def refund(user):
    try:
        await ask(user)
    except ValueError as error:
        with open(LOG.with_name(f"{user}.txt"), "w") as log:
            log.write(user)
            time.sleep(0.3)
            log.write(f": {error}")


async def main():
    await refund("ann")
    task = asyncio.create_task(refund("bob"))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(0.6)
    print([LOG.with_name(f"{user}.txt").read_text() for user in ("ann", "bob")])
