# Programs that do not talk to the user, and one whose output is taken.
import asyncio
import subprocess


async def build(folder):
    await asyncio.to_thread(subprocess.run, ["make", "-C", folder], check=True)


async def manual(name):
    return (
        await asyncio.to_thread(subprocess.run, ["man", name], capture_output=True)
    ).stdout
