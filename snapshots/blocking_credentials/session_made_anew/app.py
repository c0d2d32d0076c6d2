# Nobody else has the session: the helper makes a new one each time, also by way of another function.
from aws import identity, signature


async def sign(profile):
    return signature(profile)


async def who(profile):
    return identity(profile)
