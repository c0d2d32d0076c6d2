# Each step of the loop sleeps.
# asyncfix: refuses lazy-result

from clock import ticks


async def run(step):
    for now in ticks(0.5):
        if not await step(now):
            break
