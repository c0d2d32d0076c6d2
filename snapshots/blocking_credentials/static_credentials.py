# Making a credentials object from strings resolves nothing.
# asyncfix: clean

from botocore.credentials import Credentials


async def fixed(key, secret):
    return Credentials(key, secret)
