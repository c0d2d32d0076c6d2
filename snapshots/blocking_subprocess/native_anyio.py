# A process that anyio runs itself gives the same object, of bytes.
# asyncfix: --prefer anyio --unsafe-fixes
import subprocess

import anyio


async def run(name: str):
    await anyio.sleep(1)
    result = subprocess.run([name], capture_output=True, text=True)
    return result.returncode, result.stdout.strip()


async def shell(name: str):
    if subprocess.call(f"{name} | sort", shell=True) == 0:
        return subprocess.check_output([name], text=True).strip()
