# A worker that retries whatever fails is still running a while after it was cancelled.
# asyncfix: flags --unsafe-fixes --select swallowed-cancellation
# shows: ended within 0.2 s: False => ended within 0.2 s: True
# shows: cancelled: False => cancelled: True
import asyncio


async def work(handle):
    for attempt in range(40):
        try:
            return await handle(attempt)
        except BaseException as error:
            if attempt == 39:
                raise
            await asyncio.sleep(0.02)


async def fails_once(attempt):
    await asyncio.sleep(0.01)
    if attempt == 0:
        raise OSError("not yet")
    return "done"


async def hangs(attempt):
    if attempt > 0:
        raise OSError("not again")
    await asyncio.sleep(30)


async def main():
    print(await work(fails_once))
    task = asyncio.ensure_future(work(hangs))
    await asyncio.sleep(0.01)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=0.2)
    print("ended within 0.2 s:", task in done)
    await asyncio.wait({task})
    print("cancelled:", task.cancelled())
