# Brackets around the await, for what follows.

import asyncio

import openai


async def embed(client: openai.OpenAI, text: str):
    return (
        await asyncio.to_thread(client.embeddings.create, model="small", input=text)
    ).data
