# Under trio the keywords need a partial.

import subprocess

import trio


async def build(target):
    subprocess.run(["make", target], check=True)
    await trio.sleep(1)
