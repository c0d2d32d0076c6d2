# Nothing is left of the module that ran the process: its import goes.
# asyncfix: --prefer asyncio --unsafe-fixes
import json
import subprocess
from pathlib import Path


async def describe(path: Path):
    done = subprocess.run(["git", "describe"], cwd=path, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


async def status(path: Path):
    return subprocess.call(["git", "status"], cwd=path)
