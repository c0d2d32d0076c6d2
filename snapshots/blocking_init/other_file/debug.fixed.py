import asyncio

from client import Client


async def show(client: Client, write):
    token = await client._get_token()
    write(client, token)
    return f"{token!r} of {client}"
