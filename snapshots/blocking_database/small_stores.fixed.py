# Stores beside the program: what is read is carried away, and two threads at one store need a reader.
# asyncfix: --unsafe-fixes
import asyncio

import dataset
import lmdb
from tinydb import TinyDB

db = dataset.connect("sqlite:///bot.db")
users = db["users"]
notes = TinyDB("notes.json")


async def name_of(user: int) -> str:
    return (await asyncio.to_thread(users.find_one, id=user))["name"]


async def store(user: int, text: str) -> None:
    await asyncio.to_thread(notes.insert, {"user": user, "text": text})


async def put(path: str, key: bytes, value: bytes) -> None:
    env = await asyncio.to_thread(lmdb.open, path)

    def query_rows() -> None:
        with env.begin(write=True) as transaction:
            transaction.put(key, value)

    await asyncio.to_thread(query_rows)


async def get(env: lmdb.Environment, key: bytes) -> bytes | None:
    with env.begin() as transaction:
        return transaction.get(key)


async def both(user: int, text: str) -> None:
    def query_rows() -> None:
        with db as transaction:
            transaction["users"].update({"id": user, "last": text}, ["id"])
            transaction["notes"].insert({"user": user, "text": text})

    await asyncio.to_thread(query_rows)
