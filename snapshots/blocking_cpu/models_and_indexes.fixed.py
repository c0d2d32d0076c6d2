# An index of vectors that others may change, and a model on the machine, are asked by one thread at a time.
import asyncio

import faiss
from deepface import DeepFace
from diffusers import StableDiffusionPipeline
from fastembed import TextEmbedding
from gpt4all import GPT4All
from llama_cpp import Llama

MODEL = Llama("model.gguf")


class Memory:
    def __init__(self):
        self.index = faiss.IndexIDMap(faiss.IndexFlatL2(384))

    async def nearest(self, vector):
        # Others may change it meanwhile.
        return self.index.search(vector, 5)

    async def remember(self, vectors, keys):
        # One thread must not change it while another one asks.
        self.index.add_with_ids(vectors, keys)


async def restore(path: str, vector):
    def read_file():
        index = faiss.read_index(path)
        return index.search(vector, 1)

    return await asyncio.to_thread(read_file)


async def answer(prompt: str):
    return MODEL.create_chat_completion([{"role": "user", "content": prompt}])


async def compare(first: str, second: str):
    return await asyncio.to_thread(DeepFace.verify, first, second)


async def vectors(texts: list[str]):
    model = await asyncio.to_thread(TextEmbedding)
    return await asyncio.to_thread(list, model.embed(texts))


async def story(prompt: str):
    with await asyncio.to_thread(GPT4All, "model.gguf") as model:
        return await asyncio.to_thread(model.generate, prompt)


async def picture(prompt: str):
    pipeline = await asyncio.to_thread(StableDiffusionPipeline.from_pretrained, "model")
    pipeline = await asyncio.to_thread(pipeline.to, "cuda")
    return (await asyncio.to_thread(pipeline, prompt)).images[0]
