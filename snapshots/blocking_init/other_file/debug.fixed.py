import asyncio

from client import Client


async def show(client: Client, write):
    write(client, await client._get_token())
    return f"{await client._get_token()!r} of {client}"
