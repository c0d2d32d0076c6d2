# Between opening and closing there is an await: both ends stay in the coroutine.


async def peek(path, client):
    f = open(path, "rb")
    await client.send(f.read(16))
    f.close()
