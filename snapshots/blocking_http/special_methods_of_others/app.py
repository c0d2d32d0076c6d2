# Another method than the one that blocks is called, or the object is of another class.
# asyncfix: clean
from remote import Folder, Listed


async def described(folder: Folder):
    return str(folder)


async def shown(folder: Folder):
    return repr(folder)


async def truth(folder: Folder):
    return bool(folder)


async def size(folder: Folder):
    return len(folder.names())


async def listed(folder: Listed):
    return len(folder)
