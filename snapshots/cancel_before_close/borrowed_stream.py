# The stream belongs to the caller: nothing is closed here.
# asyncfix: clean
async def interrupt(client, stream):
    return await client.responses.cancel(stream.response_id)


async def hand_over(client, prompt, viewers):
    stream = await client.responses.create(input=prompt, stream=True)
    viewers.append(stream)
    if not viewers.wanted:
        return await client.responses.cancel(stream.response_id)
    return stream
