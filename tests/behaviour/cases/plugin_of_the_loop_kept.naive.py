# What the plugin's class makes remembers the loop that it was made on, as its base says.
# asyncfix: flags --unsafe-fixes
# unchanged: what is made needs the thread of the loop
import asyncio
import sys
import time


class Store:
    def __init__(self):
        self.loop = asyncio.get_event_loop()


class Folder(Store):
    pass


def opened(plugin) -> Store:
    time.sleep(0.3)
    made = vars(sys.modules[__name__])[plugin]
    return made()


async def main():
    store = await asyncio.get_running_loop().run_in_executor(None, opened, "Folder")
    print(store.loop is asyncio.get_running_loop())
