# Several paragraphs of comment stay where they are.

import asyncio
import wave


async def duration(path):
    # with open(path, "rb") as file:
    #     return len(file.read())

    #     return 0
    def read_file():
        with wave.open(path, "rb") as file:
            return len(file.readframes(1))

    return await asyncio.to_thread(read_file)
