# asyncfix: refuses at-exit
# Coroutines that run when the interpreter ends: no thread can be started there.
import asyncio
import atexit
import pathlib
import weakref


async def save(path: pathlib.Path) -> None:
    path.write_text("state")


def at_exit() -> None:
    asyncio.run(save(pathlib.Path("state")))


atexit.register(at_exit)


async def store(path: pathlib.Path) -> None:
    path.write_text("state")


async def store_all() -> None:
    await store(pathlib.Path("a"))


class Session:
    def __init__(self, loop):
        weakref.finalize(self, lambda: loop.run_until_complete(store_all()))

    async def close(self) -> None:
        pathlib.Path("session").write_text("closed")

    def __del__(self) -> None:
        asyncio.new_event_loop().run_until_complete(self.close())
