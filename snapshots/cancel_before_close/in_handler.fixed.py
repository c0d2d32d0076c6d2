# Both in the handler of a cancelled task.
import asyncio


async def answer(client, prompt):
    stream = await client.responses.create(input=prompt, stream=True)
    try:
        async for event in stream:
            print(event.text)
    except asyncio.CancelledError:
        response_id = stream.response_id
        try:
            await stream.close()
        finally:
            await client.responses.cancel(response_id)
        raise
