# The id is the result of a call on the stream, which may do anything.
# asyncfix: refuses stream-in-use
async def interrupt(client, stream):
    await client.responses.cancel(stream.current_id())
    await stream.close()
