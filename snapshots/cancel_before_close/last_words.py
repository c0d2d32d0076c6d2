# Whoever reads on after the cancel waits for the server's last events: the order is meant.
# asyncfix: clean
async def interrupt(client, stream):
    await client.responses.cancel(stream.response_id)
    async for event in stream:
        print(event)
    await stream.close()


async def interrupt_and_wait(client, stream):
    await client.responses.cancel(stream.response_id)
    await stream.wait_for_end()
    await stream.close()
