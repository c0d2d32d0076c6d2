# A clean-up that has waited before, or that waits in a scope of its own.
import shutil

import anyio


class Log:
    async def close(self):
        with anyio.CancelScope(shield=True):
            shutil.rmtree("log", ignore_errors=True)

    async def aclose(self):
        await anyio.sleep(0)
        shutil.rmtree("log", ignore_errors=True)


async def drop(folder):
    shutil.rmtree(folder)


async def main(folder):
    try:
        await anyio.sleep(2)
    finally:
        with anyio.CancelScope(shield=True):
            await drop(folder)
