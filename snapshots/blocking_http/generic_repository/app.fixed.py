# A generic base class, made concrete in the subclass.
import asyncio

from repository import UserRepository

users = UserRepository("https://users.example.com")


async def user(key):
    return await asyncio.to_thread(users.one, key)
