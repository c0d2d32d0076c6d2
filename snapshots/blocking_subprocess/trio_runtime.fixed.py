# Under trio the keywords need a partial.

import functools
import subprocess

import trio


async def build(target):
    await trio.to_thread.run_sync(
        functools.partial(subprocess.run, ["make", target], check=True)
    )
    await trio.sleep(1)
