# Nothing is left of the module that ran the process: its import goes.
# asyncfix: --prefer asyncio --unsafe-fixes
import asyncio
import json
from pathlib import Path


async def describe(path: Path):
    process = await asyncio.create_subprocess_exec(
        "git", "describe", cwd=path, stdout=asyncio.subprocess.PIPE
    )
    stdout, _ = await process.communicate()
    return json.loads(stdout)


async def status(path: Path):
    process = await asyncio.create_subprocess_exec("git", "status", cwd=path)
    return await process.wait()
