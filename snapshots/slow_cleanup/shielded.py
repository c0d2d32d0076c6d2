# A shielded scope is there already: around it, in it, or in the function that is called.
# asyncfix: clean
import anyio
import trio


async def here(job):
    try:
        await job.run()
    finally:
        with anyio.move_on_after(5, shield=True):
            await job.report()


async def around(job):
    with anyio.CancelScope(shield=True):
        try:
            await job.run()
        finally:
            await job.report()


async def set_later(job):
    try:
        await job.run()
    finally:
        with anyio.CancelScope() as scope:
            scope.shield = True
            await job.report()


async def report(job):
    with anyio.CancelScope(shield=True):
        await job.report()


async def called(job):
    try:
        await job.run()
    finally:
        await report(job)
