# The first name for the local is in use.
async def interrupt(client, stream, response_id):
    stream_response_id = stream.response.id
    try:
        await stream.close()
    finally:
        await client.responses.cancel(stream_response_id, reason=f"instead of {response_id}")
