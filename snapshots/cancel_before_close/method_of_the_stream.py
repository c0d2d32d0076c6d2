# A stream of the project that asks the server by itself.
# asyncfix: --unsafe-fixes
class ResponseStream:
    def __init__(self, client, response, identifier):
        self._client = client
        self._response = response
        self.identifier = identifier

    async def cancel(self):
        await self._client.post(f"/responses/{self.identifier}/cancel")

    async def close(self):
        await self._response.aclose()


async def interrupt(stream: ResponseStream):
    await stream.cancel()
    await stream.close()
