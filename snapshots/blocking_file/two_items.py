# Reading and writing in one block: named for what it writes.


async def copy(source, target):
    with open(source, "rb") as reader, open(target, "wb") as writer:
        writer.write(reader.read())
