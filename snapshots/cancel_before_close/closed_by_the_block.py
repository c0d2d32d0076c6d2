# `async with` closes the stream, after the cancel.
# asyncfix: refuses closed-by-block
async def first_words(client, prompt, limit):
    async with client.responses.stream(input=prompt) as stream:
        async for event in stream:
            if event.number == limit:
                await client.responses.cancel(event.response.id)
                break
