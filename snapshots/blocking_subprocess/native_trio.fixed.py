# A process that trio runs itself gives the same object, of bytes.
# asyncfix: --prefer trio --unsafe-fixes
import functools
import subprocess

import trio


async def run(name: str):
    await trio.sleep(1)
    result = await trio.run_process(
        [name], capture_stdout=True, capture_stderr=True, stdin=None, check=False
    )
    return result.returncode, result.stdout.decode().strip()


async def whole(name: str):
    return await trio.run_process([name], stdin=b"x")


async def read(name: str, path):
    result = await trio.run_process([name], capture_stdout=True, cwd=path, stdin=None)
    return result.stdout.decode("latin-1").splitlines()


async def limited(name: str):
    await trio.to_thread.run_sync(functools.partial(subprocess.run, [name], timeout=3))


async def in_string(name: str):
    result = await trio.to_thread.run_sync(
        functools.partial(
            subprocess.run, [name], stdout=subprocess.PIPE, encoding="latin-1"
        )
    )
    return f"{result.stdout}"
