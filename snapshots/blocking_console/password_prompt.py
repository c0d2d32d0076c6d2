# The terminal waits for the password.
# asyncfix: flags --unsafe-fixes

import getpass


async def login(client, user):
    await client.login(user, getpass.getpass(f"Password of {user}: "))
