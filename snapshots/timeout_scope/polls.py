# Zero asks whether it is done already, `None` waits for ever, and another `wait_for` is another function.
# asyncfix: --select timeout-scope --target-version py312
# asyncfix: clean
import asyncio


async def run(client, job, arguments, condition):
    await asyncio.wait_for(job, 0)
    await asyncio.wait_for(job, timeout=-1)
    await asyncio.wait_for(job, None)
    await asyncio.wait_for(*arguments)
    await asyncio.wait_for(job, await client.seconds())
    await condition.wait_for(lambda: client.ready)
