# The same with a client that blocks, in ordinary code beside a coroutine.
def interrupt(client, stream):
    client.responses.cancel(stream.response.id)
    stream.close()


async def idle():
    pass
