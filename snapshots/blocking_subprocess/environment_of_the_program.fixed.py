# An environment of its own, and one that is the same for everybody.
import asyncio
import os
import subprocess


async def run(name):
    environment = {**os.environ, "TENANT": name}
    return (
        await asyncio.to_thread(
            subprocess.run, ["printenv", "TENANT"], capture_output=True, env=environment
        )
    ).stdout


async def plain():
    os.environ["LC_ALL"] = "C"
    return (await asyncio.to_thread(subprocess.run, ["locale"], capture_output=True)).stdout
