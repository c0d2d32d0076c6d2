# Documents save themselves, and the queries of their classes ask the server.
import asyncio

from mongoengine import Document, StringField


class Person(Document):
    name = StringField()


async def rename(old: str, new: str) -> None:
    person = await asyncio.to_thread(Person.objects(name=old).first)
    person.update(name=new)


async def add(name: str) -> None:
    await asyncio.to_thread(Person(name=name).save)
