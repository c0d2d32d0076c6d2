# asyncfix: refuses unsafe
# Tasks that are cancelled where the coroutine waits for them, and that a cancellation at the new await would leave running.
import asyncio
from pathlib import Path


async def one(work):
    task = asyncio.create_task(work())
    text = Path("x").read_text()
    return await task, text


async def several(work):
    tasks = [asyncio.create_task(work(number)) for number in range(3)]
    text = Path("x").read_text()
    await asyncio.gather(*tasks)
    return text
