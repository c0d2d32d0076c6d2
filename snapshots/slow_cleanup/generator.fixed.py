# The block of a context manager can be cancelled at the `yield`.
# asyncfix: --unsafe-fixes
from contextlib import asynccontextmanager

import anyio
from anyio import move_on_after


@asynccontextmanager
async def session(client):
    token = await client.login()
    try:
        yield token
    finally:
        with anyio.CancelScope(shield=True):
            await client.logout(token)


async def main(client):
    with move_on_after(5):
        async with session(client):
            pass
