# asyncfix: --unsafe-fixes
# The method that makes the value is one of a base class in another file.
import asyncio

from base import Base


class Client(Base):
    def __init__(self):
        self._token = None
        self._refresh_lock = asyncio.Lock()

    async def token(self):
        if not self._token:
            async with self._refresh_lock:
                if not self._token:
                    await asyncio.to_thread(self.refresh)
        return self._token
