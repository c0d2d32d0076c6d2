# Documents save themselves, and the queries of their classes ask the server.
from mongoengine import Document, StringField


class Person(Document):
    name = StringField()


async def rename(old: str, new: str) -> None:
    person = Person.objects(name=old).first()
    person.update(name=new)


async def add(name: str) -> None:
    Person(name=name).save()
