from typing import Union

from client import Client, Offline


async def show(client: Union[Client, Offline]):
    return client._token
