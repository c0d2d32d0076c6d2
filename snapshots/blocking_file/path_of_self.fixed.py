# The name of an attribute, without its underscore.
# asyncfix: --unsafe-fixes

import asyncio


class Journal:
    def __init__(self, path):
        self._log = path

    async def clear(self):
        def write_log():
            with open(self._log, "w"):
                pass

        await asyncio.to_thread(write_log)
