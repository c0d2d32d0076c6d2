# A loop whose body can move, moves whole: not a hop for each file.

import asyncio


async def load(paths):
    def read_texts():
        texts = []
        for path in paths:
            with open(path) as f:
                texts.append(f.read())
        return texts

    return await asyncio.to_thread(read_texts)
