# Each piece is sent on before the next one arrives: a thread fetches it.

import openai

client = openai.OpenAI()


async def relay(messages, socket):
    stream = client.responses.create(model="m", input=messages, stream=True)
    for chunk in stream:
        await socket.send(chunk.delta or "")
