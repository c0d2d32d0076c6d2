# asyncfix: refuses unsafe
# A clean-up without an await ran in a cancelled scope; its first await raises there at once.
import shutil

import anyio


class Log:
    async def close(self):
        shutil.rmtree("log", ignore_errors=True)


async def drop(folder):
    shutil.rmtree(folder)


async def main(log, folder):
    with anyio.move_on_after(1):
        try:
            await anyio.sleep(2)
        finally:
            await log.close()
            await drop(folder)
