# A name that is read and then given what was read: the function takes the one and returns the other.

import asyncio


async def resolve(inline: bool, text: str) -> str:
    if not inline:

        def read_text(text: str) -> str:
            with open(text) as file:
                return file.read()

        text = await asyncio.to_thread(read_text, text)
    return text


async def resolve_or_keep(text: str) -> str:
    def read_text(text: str) -> str:
        with open(text) as file:
            return file.read()

    try:
        text = await asyncio.to_thread(read_text, text)
    except OSError:
        pass
    return text
