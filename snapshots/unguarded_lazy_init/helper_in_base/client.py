# asyncfix: --unsafe-fixes
# The method that makes the value is one of a base class in another file.
import asyncio

from base import Base


class Client(Base):
    def __init__(self):
        self._token = None

    async def token(self):
        if not self._token:
            self.refresh()
        return self._token
