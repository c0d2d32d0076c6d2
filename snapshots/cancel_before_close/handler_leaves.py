# After a failed cancel the function returns with the stream open, which may be meant: the caller retries.
# asyncfix: clean
async def interrupt(client, stream):
    try:
        await client.responses.cancel(stream.response_id)
    except ConnectionError:
        return False
    await stream.close()
    return True
