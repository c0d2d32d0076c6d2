# On the way of the cancel the stream is never closed; on the other it is, and that says how.
# asyncfix: --unsafe-fixes
async def first_words(client, prompt, limit):
    stream = await client.responses.create(input=prompt, stream=True)
    words = []
    async for event in stream:
        words.append(event.text)
        if len(words) == limit:
            return await client.responses.cancel(event.response.id)
    await stream.close()
    return words
