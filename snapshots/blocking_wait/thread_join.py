# The end of a thread.

import threading


async def run(work):
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
