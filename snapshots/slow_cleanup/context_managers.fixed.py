# Entering and iterating wait as well.
# asyncfix: --unsafe-fixes
import trio


async def run(job, connect):
    try:
        await job.run()
    finally:
        with trio.CancelScope(shield=True):
            async with connect() as connection:
                print("connected")
                connection.send_nowait(job.number)
        job.done = True
