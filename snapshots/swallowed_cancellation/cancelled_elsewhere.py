# Another method cancels what is awaited here.
# asyncfix: clean
import asyncio


class Client:
    def cancel(self):
        self._reader.cancel()

    async def wait_closed(self):
        try:
            await self._reader
        except BaseException:
            pass
