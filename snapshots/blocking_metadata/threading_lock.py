# The lock is held between the check and the act.
# asyncfix: flags --strict
# asyncfix: refuses holds-lock

import os
import threading

lock = threading.Lock()


async def drop(path):
    with lock:
        if os.path.exists(path):
            os.remove(path)
