# A wait that ends by itself, and one that somebody ends.
import threading

import slow


async def main():
    event = threading.Event()
    print(event.wait(timeout=0.3))
    slow.later(event.set)
    print(event.wait(timeout=5.0))
