# What is called is a method that was looked up, or the one of the round before.
# asyncfix: --unsafe-fixes
import anyio


async def close(streams, finish):
    for stream in streams:
        finish = finish or getattr(stream, "finish", None)
        while finish:
            await finish()
            finish = finish.following or finish


async def run(job, streams):
    async with anyio.create_task_group() as group:
        try:
            await job.run(group)
        finally:
            with anyio.CancelScope(shield=True):
                await close(streams, None)
