# Handlers of signals that the loop calls are no coroutines.
# asyncfix: refuses sync-callback

import asyncio
import signal
import time


class Server:
    def stop(self):
        time.sleep(0.5)
        self.running = False

    async def start(self):
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.stop)
