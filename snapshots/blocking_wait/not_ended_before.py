# asyncfix: --unsafe-fixes
# These loops may end before what they ask about does, or ask about something else.
import asyncio
import multiprocessing


async def leaves(process: multiprocessing.Process, stop: asyncio.Event) -> None:
    while process.is_alive():
        if stop.is_set():
            break
        await asyncio.sleep(0.1)
    process.join()


async def other(first: multiprocessing.Process, second: multiprocessing.Process) -> None:
    while first.is_alive():
        await asyncio.sleep(0.1)
    second.join()


async def limited(process: multiprocessing.Process, rounds: int) -> None:
    while process.is_alive() and rounds:
        rounds -= 1
        await asyncio.sleep(0.1)
    process.join()
