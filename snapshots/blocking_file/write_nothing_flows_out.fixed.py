# Nothing flows out: the function is called for what it does.

import asyncio


async def save(path, text):
    def write_file():
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)

    await asyncio.to_thread(write_file)
