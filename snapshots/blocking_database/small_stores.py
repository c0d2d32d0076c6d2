# Stores beside the program: what is read is carried away, and two threads at one store need a reader.
# asyncfix: --unsafe-fixes
import dataset
import lmdb
from tinydb import TinyDB

db = dataset.connect("sqlite:///bot.db")
users = db["users"]
notes = TinyDB("notes.json")


async def name_of(user: int) -> str:
    return users.find_one(id=user)["name"]


async def store(user: int, text: str) -> None:
    notes.insert({"user": user, "text": text})


async def put(path: str, key: bytes, value: bytes) -> None:
    env = lmdb.open(path)
    with env.begin(write=True) as transaction:
        transaction.put(key, value)


async def get(env: lmdb.Environment, key: bytes) -> bytes | None:
    with env.begin() as transaction:
        return transaction.get(key)


async def both(user: int, text: str) -> None:
    with db as transaction:
        transaction["users"].update({"id": user, "last": text}, ["id"])
        transaction["notes"].insert({"user": user, "text": text})
