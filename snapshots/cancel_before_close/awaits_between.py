# What stands in between waits for something else.
# asyncfix: refuses steps-between
async def interrupt(client, stream, journal):
    await client.responses.cancel(stream.response_id)
    await journal.write("interrupted")
    await stream.close()
