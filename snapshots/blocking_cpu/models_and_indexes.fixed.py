# An index of vectors is searched by many at once; a model on the machine answers one after the other.
import asyncio

import faiss
from llama_cpp import Llama

MODEL = Llama("model.gguf")


class Memory:
    def __init__(self):
        self.index = faiss.IndexIDMap(faiss.IndexFlatL2(384))

    async def nearest(self, vector):
        return await asyncio.to_thread(self.index.search, vector, 5)

    async def remember(self, vectors, keys):
        # One thread must not change it while another one asks.
        self.index.add_with_ids(vectors, keys)


async def restore(path: str, vector):
    index = await asyncio.to_thread(faiss.read_index, path)
    return await asyncio.to_thread(index.search, vector, 1)


async def answer(prompt: str):
    return MODEL.create_chat_completion([{"role": "user", "content": prompt}])
