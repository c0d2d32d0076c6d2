# asyncfix: flags --unsafe-fixes
# The same session for everybody: two tasks would use it in two threads at once.
import asyncio

from aws import cached_signature, kept_signature


async def sign(profile):
    return await asyncio.to_thread(cached_signature, profile)


async def sign_again(profile):
    return await asyncio.to_thread(kept_signature, profile)
