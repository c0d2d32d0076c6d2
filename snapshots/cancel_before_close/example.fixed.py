# The server is told to stop while the stream is open: when that request fails, the stream stays open.
# asyncfix: --unsafe-fixes
"""An answer that the user can interrupt."""


class Answer:
    def __init__(self, client, stream):
        self._client = client
        self._stream = stream

    async def cancel(self):
        response_id = self._stream.response_id
        try:
            await self._stream.close()
        finally:
            await self._client.responses.cancel(response_id)


async def first_words(client, prompt, limit):
    stream = await client.responses.create(input=prompt, stream=True)
    words = []
    async for event in stream:
        response_id = event.response_id
        words.append(event.text)
        if len(words) == limit:
            try:
                await stream.close()
            finally:
                result = await client.responses.cancel(response_id)
            return words, result.status
    return words, "completed"
