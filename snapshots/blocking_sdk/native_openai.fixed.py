# The client of a coroutine; what streams, and what is stored elsewhere, stays with the thread.
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI


async def ask(question):
    client = AsyncOpenAI(max_retries=3)
    answer = await client.chat.completions.create(
        model="m",
        messages=[{"role": "user", "content": question}],
    )
    return answer.choices[0].message.content


async def ask_the_other(question):
    client = AsyncAnthropic(timeout=20)
    message = await client.messages.create(
        model="m",
        max_tokens=100,
        messages=[{"role": "user", "content": question}],
    )
    return message.content[0].text
