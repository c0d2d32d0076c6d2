# The cancel leaves the loop behind which the stream is closed.
# asyncfix: refuses steps-between
async def first_words(client, prompt, limit):
    stream = await client.responses.create(input=prompt, stream=True)
    words = []
    async for event in stream:
        if event.type == "response.created":
            identifier = event.response.id
        words.append(event.text)
        if len(words) == limit:
            await client.responses.cancel(identifier)
            break
    await stream.close()
    return words
