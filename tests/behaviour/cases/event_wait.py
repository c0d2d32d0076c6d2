# A thread sets the event; a timeout returns False.
# asyncfix: flags --unsafe-fixes
import threading

import slow

ready = threading.Event()


async def main():
    slow.later(ready.set)
    print(ready.wait(timeout=5))
    ready.clear()
    print(ready.wait(0.3))
