import random
import asyncio
import json
import subprocess
import requests


async def settle(url):
    await asyncio.sleep(0.5)
    command = ["sync"]
    process = await asyncio.create_subprocess_exec(*command)
    await process.wait()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return random.random(), json.dumps(str(requests.Request("GET", url)))
