# What keeps a client that is held longer than a function from being swapped is named; its calls go to a thread.
# asyncfix: --prefer redis,openai --unsafe-fixes
import asyncio

import redis
from openai import OpenAI

plain = redis.Redis()
shared = redis.Redis()
again = redis.Redis()
_private = redis.Redis()
fallen_back = redis.Redis()


async def ask_plain() -> bytes:
    return await asyncio.to_thread(plain.get, "a")


async def ask_shared() -> bytes:
    return await asyncio.to_thread(shared.get, "a")


async def ask_again() -> bytes:
    return await asyncio.to_thread(again.get, "a")


async def ask_private() -> bytes:
    return await asyncio.to_thread(_private.get, "a")


async def ask_fallen_back() -> bytes:
    return await asyncio.to_thread(fallen_back.get, "a")


def reconnect() -> None:
    global again
    again = redis.Redis()


def publish() -> None:
    register(_private)


class Holder:
    def __init__(self, given) -> None:
        self.model = OpenAI()
        self.given = given or OpenAI()

    async def ask(self, text: str):
        return await asyncio.to_thread(
            self.model.embeddings.create, model="m", input=text
        )

    async def ask_given(self, text: str):
        return await asyncio.to_thread(
            self.given.embeddings.create, model="m", input=text
        )


class Base:
    async def embed(self, text: str):
        return self.inherited.embeddings.create(model="m", input=text)


class Left(Base):
    def __init__(self) -> None:
        self.inherited = OpenAI()

    async def ask(self, text: str):
        return await asyncio.to_thread(self.inherited.moderations.create, input=text)


class Right(Base):
    def __init__(self, given) -> None:
        self.inherited = given
