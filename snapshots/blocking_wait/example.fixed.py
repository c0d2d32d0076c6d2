# Waiting for a thread must not stop the loop that the thread may need.
# asyncfix: flags --unsafe-fixes
import threading

ready = threading.Event()


async def start(worker):
    threading.Thread(target=worker, args=(ready,)).start()
    ready.wait(timeout=30)
