# The terminal waits for the password.
# asyncfix: flags --unsafe-fixes

import asyncio
import getpass


async def login(client, user):
    await client.login(
        user, await asyncio.to_thread(getpass.getpass, f"Password of {user}: ")
    )
