# A function that closes what can be closed, and another one that does so for several.
# asyncfix: clean
from collections.abc import Awaitable, Callable

import anyio


async def close(stream):
    aclose: Callable[[], Awaitable[None]] | None = getattr(stream, "aclose", None)
    if aclose is not None:
        await aclose()


async def close_all(streams):
    errors = []
    for stream in streams:
        try:
            await close(stream)
        except BaseException as error:
            errors.append(error)
    if errors:
        raise errors[0]


async def run(job, streams):
    async with anyio.create_task_group() as group:
        try:
            await job.run(group)
        finally:
            await close(job.stream)
            await close_all(streams)
