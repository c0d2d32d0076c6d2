# What the cancel returned is returned after both: `return` in `finally` would swallow what the close raises.
async def interrupt(client, stream):
    answer = await client.responses.cancel(stream.response.id)
    await stream.aclose()
    return answer
