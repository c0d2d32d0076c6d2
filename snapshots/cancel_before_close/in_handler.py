# Both in the handler of a cancelled task.
import asyncio


async def answer(client, prompt):
    stream = await client.responses.create(input=prompt, stream=True)
    try:
        async for event in stream:
            print(event.text)
    except asyncio.CancelledError:
        await client.responses.cancel(stream.response_id)
        await stream.close()
        raise
