import asyncio

from client import Client


async def show(client: Client, write):
    write(client, client._token)
    return f"{client._token!r} of {client}"
