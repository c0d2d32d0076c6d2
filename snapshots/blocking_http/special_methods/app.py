# Builtins call special methods of what they are given.
from remote import Folder


async def size(folder: Folder):
    return len(folder)


async def described(folder: Folder):
    return str(folder)


async def filled(folder: Folder):
    return bool(folder)
