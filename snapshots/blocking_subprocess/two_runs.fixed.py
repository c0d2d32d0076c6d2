# Two processes: two hops, in their order, cancellable in between.

import asyncio
import subprocess


async def release(tag):
    await asyncio.to_thread(subprocess.run, ["git", "tag", tag], check=True)
    await asyncio.to_thread(subprocess.run, ["git", "push", "--tags"], check=True)
