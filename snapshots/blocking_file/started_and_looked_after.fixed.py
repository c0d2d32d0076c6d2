# Tasks that somebody looks after: a group, a handler, the loop; or that are started behind the call.
import asyncio
from pathlib import Path


async def in_group(work):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work())
        text = await asyncio.to_thread(Path("x").read_text)
        return await task, text


async def cancelled(work):
    task = asyncio.create_task(work())
    try:
        text = await asyncio.to_thread(Path("x").read_text)
        return await task, text
    finally:
        task.cancel()


async def behind(work):
    text = await asyncio.to_thread(Path("x").read_text)
    task = asyncio.create_task(work())
    return await task, text


async def left_alone(work):
    task = asyncio.create_task(work())
    text = await asyncio.to_thread(Path("x").read_text)
    await asyncio.sleep(1)
    return task, text
