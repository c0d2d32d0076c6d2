"""A call works on what is there before the wait: another task may put something else there, and lose it to this one."""

import asyncio
import subprocess
import time


class Page:
    def __init__(self, number: int) -> None:
        self.number = number

    def following(self) -> "Page":
        time.sleep(0.01)
        return Page(self.number + 1)


class Reader:
    def __init__(self, command: list[str]) -> None:
        self.page = Page(0)
        self.process = subprocess.Popen(command)
        self.viewer = subprocess.Popen(command)

    async def turn(self) -> None:
        self.page = self.page.following()

    async def start(self, command: list[str]) -> None:
        self.process = subprocess.Popen(command)

    async def stop(self) -> None:
        self.process.terminate()
        self.process.wait()
        self.process = None

    async def taken_first(self) -> None:
        process, self.process = self.process, None
        await asyncio.to_thread(process.wait)

    # Nobody else sets it.
    async def stop_viewer(self) -> None:
        self.viewer.wait()
        self.viewer = None
