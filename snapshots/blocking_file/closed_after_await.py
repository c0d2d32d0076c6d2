# Between opening and closing there is an await.
# asyncfix: refuses live-result


async def peek(path, client):
    f = open(path, "rb")
    await client.send(f.read(16))
    f.close()
