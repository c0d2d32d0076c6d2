# The stream is consumed to its end: the loop moves with the call.

import openai

client = openai.OpenAI()


async def answer(messages):
    parts = []
    stream = client.responses.create(model="m", input=messages, stream=True)
    for chunk in stream:
        parts.append(chunk.delta or "")
    return "".join(parts)
