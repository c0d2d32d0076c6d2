# What the cancel returned is returned after both: `return` in `finally` would swallow what the close raises.
async def interrupt(client, stream):
    response_id = stream.response.id
    try:
        await stream.aclose()
    finally:
        answer = await client.responses.cancel(response_id)
    return answer
