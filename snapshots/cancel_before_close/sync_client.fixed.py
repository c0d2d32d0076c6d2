# The same with a client that blocks, in ordinary code beside a coroutine.
def interrupt(client, stream):
    response_id = stream.response.id
    try:
        stream.close()
    finally:
        client.responses.cancel(response_id)


async def idle():
    pass
