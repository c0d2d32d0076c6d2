# The id came with an item of the stream.
async def until(client, prompt, stop):
    stream = await client.responses.create(input=prompt, stream=True)
    async for event in stream:
        identifier = event.response.id
        if stop in event.text:
            break
    try:
        await stream.close()
    finally:
        await client.responses.cancel(identifier)
