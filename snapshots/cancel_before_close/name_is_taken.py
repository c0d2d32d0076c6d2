# The first name for the local is in use.
async def interrupt(client, stream, response_id):
    await client.responses.cancel(stream.response.id, reason=f"instead of {response_id}")
    await stream.close()
