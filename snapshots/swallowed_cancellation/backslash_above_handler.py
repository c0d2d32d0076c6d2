# asyncfix: refuses comment-in-the-way
# The line with the backslash goes on with the handler, so nothing can stand between them.
import asyncio


async def run(job):
    while True:
        try:
            await job()
\
        except:
            await asyncio.sleep(1)
