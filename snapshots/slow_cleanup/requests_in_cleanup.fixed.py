# `get` of a client asks for something; `get` of a queue waits for others.
# asyncfix: --unsafe-fixes
import anyio


async def run(client, queue, job):
    async with anyio.create_task_group() as group:
        group.start_soon(job.beat)
        try:
            await job.run()
        finally:
            await queue.get()
            with anyio.CancelScope(shield=True):
                await client.get(f"/jobs/{job.number}/end")
