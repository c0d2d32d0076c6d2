# One answer, complete when it comes.

import asyncio

import anthropic

client = anthropic.Anthropic()


async def answer(question: str) -> str:
    message = await asyncio.to_thread(
        client.messages.create,
        model="claude-sonnet-4-5",
        max_tokens=1024,
        messages=[{"role": "user", "content": question}],
    )
    return message.content[0].text
