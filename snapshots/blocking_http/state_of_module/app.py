# A name of another module is not the state of that module, and what a function has changed itself is not what it was given.
import settings

session = None


async def read():
    if session is not None:
        return settings.load()
    return None


async def write():
    if settings.session is not None:
        return settings.load()
    return None
