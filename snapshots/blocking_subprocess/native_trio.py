# A process that trio runs itself gives the same object, of bytes.
# asyncfix: --prefer trio --unsafe-fixes
import subprocess

import trio


async def run(name: str):
    await trio.sleep(1)
    result = subprocess.run([name], capture_output=True, text=True)
    return result.returncode, result.stdout.strip()


async def whole(name: str):
    return subprocess.run([name], check=True, input=b"x")


async def read(name: str, path):
    return subprocess.check_output([name], cwd=path, encoding="latin-1").splitlines()


async def limited(name: str):
    subprocess.run([name], timeout=3)


async def in_string(name: str):
    result = subprocess.run([name], stdout=subprocess.PIPE, encoding="latin-1")
    return f"{result.stdout}"
