# A name that is declared `nonlocal` cannot be declared with a type beside that, with or without a value.
import asyncio
import os


async def last_text(paths, send):
    text = ""
    await send(paths)

    def read_files():
        nonlocal text
        for path in paths:
            if os.path.getsize(path) > 0:
                with open(path) as stream:
                    pass
                    text = stream.read()

    await asyncio.to_thread(read_files)
    await send(text)
