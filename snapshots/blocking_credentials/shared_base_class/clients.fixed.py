# One base class for a plain client and an asynchronous one.

import asyncio

from base import BaseClient


class Client(BaseClient):
    def url(self):
        return f"/projects/{self._project()}"


class AsyncClient(BaseClient):
    async def url(self):
        return f"/projects/{await asyncio.to_thread(self._project)}"
