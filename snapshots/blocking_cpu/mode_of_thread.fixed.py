# A mode of torch belongs to its thread: it moves with what runs in it, or nothing does.
import asyncio

import torch
from sentence_transformers import SentenceTransformer

embedder = SentenceTransformer("x")


async def embed(text):
    def encode_text():
        with torch.inference_mode():
            return embedder.encode(text)

    return await asyncio.to_thread(encode_text)


async def embed_both(text, other):
    def encode_text():
        with torch.no_grad(), torch.autocast("cuda"):
            first = embedder.encode(text)
            second = embedder.encode(other)
        return first, second

    return await asyncio.to_thread(encode_text)


async def embed_and_wait(text):
    with torch.no_grad():
        vector = embedder.encode(text)
        await asyncio.sleep(0)
    return vector
