# Each has handlers of its own.
# asyncfix: --unsafe-fixes
async def interrupt(client, stream):
    response_id = stream.response_id
    try:
        await stream.close()
    except OSError as error:
        print("closed by the server", error)
    else:
        print("closed")
    finally:
        try:
            await client.responses.cancel(response_id)
        except ConnectionError as error:
            print("not cancelled", error)
