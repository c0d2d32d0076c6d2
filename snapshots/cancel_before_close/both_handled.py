# Each has handlers of its own.
# asyncfix: --unsafe-fixes
async def interrupt(client, stream):
    try:
        await client.responses.cancel(stream.response_id)
    except ConnectionError as error:
        print("not cancelled", error)
    try:
        await stream.close()
    except OSError as error:
        print("closed by the server", error)
    else:
        print("closed")
