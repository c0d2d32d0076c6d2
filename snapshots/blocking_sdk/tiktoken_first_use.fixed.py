# The first use of an encoding downloads it.
# asyncfix: flags --strict

import asyncio

import tiktoken


async def count(text):
    encoding = await asyncio.to_thread(tiktoken.get_encoding, "cl100k_base")
    return len(await asyncio.to_thread(encoding.encode, text))
