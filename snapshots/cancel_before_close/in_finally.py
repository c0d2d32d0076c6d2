# Both at the end of a `finally`.
async def answer(client, prompt):
    stream = await client.responses.create(input=prompt, stream=True)
    try:
        async for event in stream:
            yield event
    finally:
        await client.responses.cancel(stream.response.id)
        await stream.close()
