# A generic base class, made concrete in the subclass.
from repository import UserRepository

users = UserRepository("https://users.example.com")


async def user(key):
    return users.one(key)
