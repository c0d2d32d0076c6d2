# Before Python 3.9 there is no `to_thread`.
# asyncfix: --select old-spelling --target-version 3.8
# asyncfix: clean
import asyncio


async def digest(work):
    return await asyncio.get_running_loop().run_in_executor(None, work)
