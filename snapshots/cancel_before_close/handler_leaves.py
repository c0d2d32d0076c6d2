# After a failed cancel the function returns with the stream open.
# asyncfix: refuses steps-between
async def interrupt(client, stream):
    try:
        await client.responses.cancel(stream.response_id)
    except ConnectionError:
        return False
    await stream.close()
    return True


async def interrupt_and_note(client, stream, journal):
    try:
        await client.responses.cancel(stream.response_id)
        await journal.write("interrupted")
    except ConnectionError as error:
        print(error)
    await stream.close()
