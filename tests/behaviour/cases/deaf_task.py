# Nothing ends a loop that takes its cancellation for one more failure: the program never ends.
# asyncfix: flags --unsafe-fixes --select swallowed-cancellation
# shows: hangs => cancelled: True
import asyncio


async def beat(ticks):
    while True:
        try:
            await asyncio.sleep(0.01)
            ticks.append(1)
        except asyncio.CancelledError:
            ticks.clear()


async def main():
    task = asyncio.ensure_future(beat([]))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait({task})
    print("cancelled:", task.cancelled())
