# The stream is consumed to its end: the loop moves with the call.

import asyncio

import openai

client = openai.OpenAI()


async def answer(messages):
    def fetch_parts():
        parts = []
        stream = client.responses.create(model="m", input=messages, stream=True)
        for chunk in stream:
            parts.append(chunk.delta or "")
        return parts

    parts = await asyncio.to_thread(fetch_parts)
    return "".join(parts)
