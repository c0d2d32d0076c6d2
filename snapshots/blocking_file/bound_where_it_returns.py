"""A name that is only bound where the coroutine returns is not there for the code behind it."""


async def fallback(path, other):
    if path:
        with open(path) as file:
            return file.read()
    try:
        with open(other) as file:
            text = file.read()
    except UnicodeDecodeError:
        return file.name
    return text


async def bound(path, other):
    if path:
        with open(path) as file:
            print(file.read())
    try:
        with open(other) as file:
            text = file.read()
    except UnicodeDecodeError:
        return file.name
    return text
