# Brackets around the await, for what follows.

import openai


async def embed(client: openai.OpenAI, text: str):
    return client.embeddings.create(model="small", input=text).data
