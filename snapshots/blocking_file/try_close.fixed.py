# The file is closed in `finally`: from open to close is one function.

import asyncio


async def load(path):
    def read_text():
        f = open(path)
        try:
            text = f.read()
        finally:
            f.close()
        return text

    text = await asyncio.to_thread(read_text)
    return text.upper()
