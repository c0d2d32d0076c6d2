# The close comes first, in several ways.
# asyncfix: clean
async def one_after_the_other(client, stream):
    response_id = stream.response_id
    await stream.close()
    await client.responses.cancel(response_id)


async def both(client, stream):
    response_id = stream.response_id
    try:
        await stream.close()
    finally:
        await client.responses.cancel(response_id)


async def close_in_finally(client, stream):
    try:
        return await client.responses.cancel(stream.response_id)
    finally:
        await stream.close()


async def behind_the_block(client, prompt):
    async with client.responses.stream(input=prompt) as stream:
        async for event in stream:
            response_id = event.response.id
    await client.responses.cancel(response_id)
