# The end of a thread.

import asyncio
import threading


async def run(work):
    worker = threading.Thread(target=work)
    worker.start()
    await asyncio.to_thread(worker.join)
