# Builtins call special methods of what they are given.
import asyncio

from remote import Folder


async def size(folder: Folder):
    return await asyncio.to_thread(len, folder)


async def described(folder: Folder):
    return await asyncio.to_thread(str, folder)


async def filled(folder: Folder):
    return await asyncio.to_thread(bool, folder)
