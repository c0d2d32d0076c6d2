# One credential for the program, kept in another module.
# asyncfix: --unsafe-fixes

import asyncio

from identity import credential

SCOPE = "https://vault.azure.net/.default"


async def headers():
    token = await asyncio.to_thread(credential.get_token, SCOPE)
    return {"Authorization": f"Bearer {token.token}"}
