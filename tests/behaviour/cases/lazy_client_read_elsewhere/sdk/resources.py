from __future__ import annotations

import typing

if typing.TYPE_CHECKING:
    from sdk._client import AsyncClient


class Resource:
    _client: AsyncClient

    def __init__(self, client: AsyncClient):
        self._client = client


class AsyncMessages(Resource):
    async def create(self, text):
        return "{} signed by {}".format(text, self._client._credentials.access_key)


class AsyncBatches(Resource):
    async def names(self, texts):
        return [(text, self._client._credentials.secret_key) for text in texts]
