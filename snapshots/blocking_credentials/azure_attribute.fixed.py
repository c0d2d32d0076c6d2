# The credential is kept on the object.
# asyncfix: --unsafe-fixes

import asyncio

from azure.identity import ManagedIdentityCredential


class Vault:
    def __init__(self, client_id):
        self.credential = ManagedIdentityCredential(client_id=client_id)

    async def headers(self, scope):
        token = await asyncio.to_thread(self.credential.get_token, scope)
        return {"Authorization": f"Bearer {token.token}"}
