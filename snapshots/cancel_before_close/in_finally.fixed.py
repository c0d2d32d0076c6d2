# Both at the end of a `finally`.
async def answer(client, prompt):
    stream = await client.responses.create(input=prompt, stream=True)
    try:
        async for event in stream:
            yield event
    finally:
        response_id = stream.response.id
        try:
            await stream.close()
        finally:
            await client.responses.cancel(response_id)
