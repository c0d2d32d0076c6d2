# The id is kept beside the stream; only its name says what it is of.
# asyncfix: --unsafe-fixes
class Answer:
    def __init__(self, client):
        self._client = client
        self._stream = None
        self._response_id = None

    async def start(self, prompt):
        self._stream = await self._client.responses.create(input=prompt, stream=True)

    async def interrupt(self):
        try:
            await self._stream.close()
        finally:
            await self._client.responses.cancel(self._response_id)
