# What keeps a client that is held longer than a function from being swapped is named; its calls go to a thread.
# asyncfix: --prefer redis,openai --unsafe-fixes
import redis
from openai import OpenAI

plain = redis.Redis()
shared = redis.Redis()
again = redis.Redis()
_private = redis.Redis()
fallen_back = redis.Redis()


async def ask_plain() -> bytes:
    return plain.get("a")


async def ask_shared() -> bytes:
    return shared.get("a")


async def ask_again() -> bytes:
    return again.get("a")


async def ask_private() -> bytes:
    return _private.get("a")


async def ask_fallen_back() -> bytes:
    return fallen_back.get("a")


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
        return self.model.embeddings.create(model="m", input=text)

    async def ask_given(self, text: str):
        return self.given.embeddings.create(model="m", input=text)


class Base:
    async def embed(self, text: str):
        return self.inherited.embeddings.create(model="m", input=text)


class Left(Base):
    def __init__(self) -> None:
        self.inherited = OpenAI()

    async def ask(self, text: str):
        return self.inherited.moderations.create(input=text)


class Right(Base):
    def __init__(self, given) -> None:
        self.inherited = given
