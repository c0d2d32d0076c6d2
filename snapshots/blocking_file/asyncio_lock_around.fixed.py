# The lock is one of the loop: it is held while the thread writes.

import asyncio


class Journal:
    def __init__(self, path):
        self.path = path
        self.lock = asyncio.Lock()

    async def add(self, entry):
        async with self.lock:

            def write_file():
                with open(self.path, "a") as f:
                    f.write(entry + "\n")

            await asyncio.to_thread(write_file)
