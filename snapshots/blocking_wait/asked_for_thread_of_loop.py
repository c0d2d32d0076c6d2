# What runs in threads other than the loop's does not hold it up.
# asyncfix: clean
import asyncio
import threading
import time
from threading import current_thread, main_thread


class Core:
    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.loop_thread_id = threading.get_ident()

    def report(self, text: str) -> None:
        if self.loop_thread_id != threading.get_ident():
            asyncio.run_coroutine_threadsafe(self.send(text), self.loop).result()
            return
        self.loop.create_task(self.send(text))

    def pause(self) -> None:
        thread = threading.current_thread().ident
        if thread == self.loop_thread_id:
            raise RuntimeError("sleeps on the loop")
        time.sleep(1)

    def settle(self) -> None:
        if current_thread() is not main_thread():
            time.sleep(1)

    async def send(self, text: str) -> None:
        await asyncio.sleep(0)


async def handle(core: Core) -> None:
    core.report("handled")
    core.pause()
    core.settle()
