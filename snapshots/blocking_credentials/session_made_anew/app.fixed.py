# Nobody else has the session: the helper makes a new one each time, also by way of another function.
import asyncio

from aws import identity, signature


async def sign(profile):
    return await asyncio.to_thread(signature, profile)


async def who(profile):
    return await asyncio.to_thread(identity, profile)
