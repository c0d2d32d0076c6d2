# A generator that is made and dropped does nothing at all.
# asyncfix: refuses never-iterated
async def session(client):
    token = await client.login()
    try:
        yield token
    finally:
        await client.logout(token)


async def main(client):
    session(client)
    await client.work()


async def prepared(client):
    held = session(client)
    await client.work()
