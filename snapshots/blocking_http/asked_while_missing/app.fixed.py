# The request is part of the test, after the question whether it has been answered before.
# asyncfix: --unsafe-fixes
import asyncio

from roles import Roles

roles = Roles()


async def allowed(name):
    await asyncio.to_thread(roles.attach, "https://roles.example.com")
    return name in roles.names
