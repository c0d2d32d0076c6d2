# The server is told to stop while the stream is open: when that request fails, the stream stays open.
# asyncfix: --unsafe-fixes
"""An answer that the user can interrupt."""


class Answer:
    def __init__(self, client, stream):
        self._client = client
        self._stream = stream

    async def cancel(self):
        await self._client.responses.cancel(self._stream.response_id)
        await self._stream.close()


async def first_words(client, prompt, limit):
    stream = await client.responses.create(input=prompt, stream=True)
    words = []
    async for event in stream:
        response_id = event.response_id
        words.append(event.text)
        if len(words) == limit:
            result = await client.responses.cancel(response_id)
            await stream.close()
            return words, result.status
    return words, "completed"
