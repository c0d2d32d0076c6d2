# Several paragraphs of comment stay where they are.

import wave


async def duration(path):
    # with open(path, "rb") as file:
    #     return len(file.read())

    #     return 0
    with wave.open(path, "rb") as file:
        return len(file.readframes(1))
