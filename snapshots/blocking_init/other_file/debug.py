import asyncio

from client import Client


async def show(client: Client):
    print(client._token)
