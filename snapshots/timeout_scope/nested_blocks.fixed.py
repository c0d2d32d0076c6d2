# In blocks of all kinds, and in a coroutine inside another one.
# asyncfix: --select timeout-scope --target-version py312
import asyncio


async def run(client, questions):
    async def one(question):
        # The server is slow.
        async with asyncio.timeout(5):
            return await client.ask(question)

    for question in questions:
        if question:
            async with asyncio.timeout(10):
                answer = await one(question)
            print(answer)
        else:
            async with asyncio.timeout(1):
                await client.skip()
