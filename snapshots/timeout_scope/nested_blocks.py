# In blocks of all kinds, and in a coroutine inside another one.
# asyncfix: --select timeout-scope --target-version py312
import asyncio


async def run(client, questions):
    async def one(question):
        # The server is slow.
        return await asyncio.wait_for(client.ask(question), 5)

    for question in questions:
        if question:
            answer = await asyncio.wait_for(one(question), 10)
            print(answer)
        else:
            await asyncio.wait_for(client.skip(), 1)
