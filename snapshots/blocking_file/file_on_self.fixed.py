# A file that stays open is written to by several tasks: the hop needs a reader's eye.
# asyncfix: flags --unsafe-fixes

import asyncio


class Journal:
    def __init__(self, path):
        self._file = open(path, "a")

    async def add(self, entry):
        def write_file():
            self._file.write(entry + "\n")
            self._file.flush()

        await asyncio.to_thread(write_file)
