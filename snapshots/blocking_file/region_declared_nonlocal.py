# A name that is declared `nonlocal` cannot be declared with a type beside that, with or without a value.
import os


async def last_text(paths, send):
    text = ""
    await send(paths)
    for path in paths:
        if os.path.getsize(path) > 0:
            with open(path) as stream:
                text: str
                text = stream.read()
    await send(text)
