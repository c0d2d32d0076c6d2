# A task that waits for a lock of threads stops the loop, and with it the task that would release the lock.
# asyncfix: flags --unsafe-fixes --select held-lock
# python: >=3.10
# shows: hangs => ['first', 'second']
import asyncio
import threading


class Log:
    def __init__(self):
        self._lock = threading.Lock()
        self.lines = []

    async def write(self, line):
        with self._lock:
            await asyncio.sleep(0.01)
            self.lines.append(line)


async def main():
    log = Log()
    await asyncio.gather(log.write("first"), log.write("second"))
    print(log.lines)
