"""A lock on a file lasts as long as the file is open: in a function of its own it would end with that."""

import asyncio
import fcntl


async def only_one(name: str) -> None:
    guard = open(name, "w")
    fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
    guard.write("running")
    await asyncio.sleep(1)


async def for_a_moment(name: str, text: str) -> None:
    with open(name, "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(text)
    await asyncio.sleep(1)


async def beside_another(name: str, settings: str) -> str:
    guard = open(name, "w")
    fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
    with open(settings) as file:
        text = file.read()
    await asyncio.sleep(1)
    return text


async def until_the_block_ends(name: str, settings: str) -> None:
    guard = open(name, "w")
    with guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        guard.write("running")
    await asyncio.sleep(1)
