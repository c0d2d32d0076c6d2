# asyncfix: flags --unsafe-fixes
# The same session for everybody: two tasks would use it in two threads at once.
from aws import cached_signature, kept_signature


async def sign(profile):
    return cached_signature(profile)


async def sign_again(profile):
    return kept_signature(profile)
