# It asks whether it was cancelled itself.
# asyncfix: clean
import asyncio


async def supervise(make):
    while True:
        try:
            await make()
        except asyncio.CancelledError:
            if asyncio.current_task().cancelling():
                raise


async def run_once(make):
    task = asyncio.current_task()
    try:
        await make()
    except BaseException:
        task.uncancel()
