# Freezing refreshes them if they are old.
# asyncfix: --unsafe-fixes

import asyncio

from botocore.credentials import RefreshableCredentials


async def access_key(credentials: RefreshableCredentials) -> str:
    return (await asyncio.to_thread(credentials.get_frozen_credentials)).access_key
