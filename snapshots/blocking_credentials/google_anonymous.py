# These credentials never ask anybody.
# asyncfix: clean

from google.auth.credentials import AnonymousCredentials


async def anonymous():
    return AnonymousCredentials()
