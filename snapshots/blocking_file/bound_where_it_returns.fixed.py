"""A name that is only bound where the coroutine returns is not there for the code behind it."""

import asyncio


async def fallback(path, other):
    if path:

        def read_file():
            with open(path) as file:
                return file.read()

        return await asyncio.to_thread(read_file)
    try:
        with open(other) as file:
            text = file.read()
    except UnicodeDecodeError:
        return file.name
    return text


async def bound(path, other):
    if path:

        def read_file():
            with open(path) as file:
                print(file.read())
            return file

        file = await asyncio.to_thread(read_file)

    def read_text():
        nonlocal file
        with open(other) as file:
            return file.read()

    try:
        text = await asyncio.to_thread(read_text)
    except UnicodeDecodeError:
        return file.name
    return text
