# Each piece is sent on before the next one arrives: a thread fetches it.

import asyncio

import openai

client = openai.OpenAI()


async def relay(messages, socket):
    stream = await asyncio.to_thread(
        client.responses.create, model="m", input=messages, stream=True
    )
    chunks = iter(stream)
    end = object()
    while (chunk := await asyncio.to_thread(next, chunks, end)) is not end:
        await socket.send(chunk.delta or "")
