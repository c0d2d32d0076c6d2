# One base class for a plain client and an asynchronous one.

from base import BaseClient


class Client(BaseClient):
    def url(self):
        return f"/projects/{self._project()}"


class AsyncClient(BaseClient):
    async def url(self):
        return f"/projects/{self._project()}"
