# The id came with an item of the stream.
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


async def until(client, prompt, stop):
    stream = await client.responses.create(input=prompt, stream=True)
    async for event in stream:
        identifier = event.response.id
        if stop in event.text:
            break
    await client.responses.cancel(identifier)
    await stream.close()
