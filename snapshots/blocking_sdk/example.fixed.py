# The synchronous client of a service, used in a coroutine.
import asyncio

import openai

client = openai.OpenAI()


async def summarise(text: str) -> str:
    answer = await asyncio.to_thread(
        client.chat.completions.create,
        model="gpt-5-mini",
        messages=[{"role": "user", "content": f"Summarise: {text}"}],
    )
    return answer.choices[0].message.content
