# Many sites lead to one helper that cannot move: it is said once, with how many there are.
# asyncfix: refuses loop-affine
from auth import headers


async def users(client):
    return await client.get("/users", headers=headers())


async def teams(client):
    return await client.get("/teams", headers=headers())


async def projects(client):
    return await client.get("/projects", headers=headers())


async def invoices(client):
    return await client.get("/invoices", headers=headers())


async def payments(client):
    return await client.get("/payments", headers=headers())


async def webhooks(client):
    return await client.get("/webhooks", headers=headers())


async def keys(client):
    return await client.get("/keys", headers=headers())


async def events(client):
    return await client.get("/events", headers=headers())
