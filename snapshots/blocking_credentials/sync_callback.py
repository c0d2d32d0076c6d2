# The loop calls the function back to renew the token.
# asyncfix: refuses sync-callback

import asyncio

from azure.identity import ManagedIdentityCredential

credential = ManagedIdentityCredential()
token = None


def renew(scope):
    global token
    token = credential.get_token(scope)
    asyncio.get_running_loop().call_later(600, renew, scope)


async def start(scope):
    asyncio.get_running_loop().call_soon(renew, scope)
