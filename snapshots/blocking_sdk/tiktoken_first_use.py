# The first use of an encoding downloads it.
# asyncfix: flags --strict

import tiktoken


async def count(text):
    encoding = tiktoken.get_encoding("cl100k_base")
    return len(encoding.encode(text))
