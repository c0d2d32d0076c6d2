# The client for the loop.
# asyncfix: clean

import openai

client = openai.AsyncOpenAI()


async def embed(text):
    answer = await client.embeddings.create(model="small", input=text)
    return answer.data[0].embedding
