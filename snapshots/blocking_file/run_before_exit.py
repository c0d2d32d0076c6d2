# What is registered for the end does not run the coroutine.
import asyncio
import atexit
import pathlib


async def save(path: pathlib.Path) -> None:
    path.write_text("state")


def at_exit() -> None:
    print("bye")


atexit.register(at_exit)


def main() -> None:
    asyncio.run(save(pathlib.Path("state")))
