# A thread on the other side fills the queue.
# asyncfix: flags --unsafe-fixes
import queue

import slow

items = queue.Queue()


async def main():
    slow.later(items.put, "item")
    print(items.get(timeout=5))
    try:
        items.get(timeout=0.3)
    except queue.Empty:
        print("empty")
