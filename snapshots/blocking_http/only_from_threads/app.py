# The helpers run in a thread and in an executor, never on the loop.
# asyncfix: clean

import asyncio
import threading

from work import download, run


async def main(urls, executor):
    threading.Thread(target=run, args=(urls,), daemon=True).start()
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(executor, download, urls[0])
