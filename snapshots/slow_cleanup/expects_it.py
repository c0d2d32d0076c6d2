# The cleanup expects to be cancelled.
# asyncfix: clean
import trio


async def run(job, later):
    try:
        await job.run()
    finally:
        try:
            await job.release()
        except trio.Cancelled:
            later.append(job)
            raise
