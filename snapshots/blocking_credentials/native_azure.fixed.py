# A credential that lives in one coroutine has a twin of the same name; one that is handed to a client has to stay.
# asyncfix: --prefer azure-identity --unsafe-fixes
import asyncio

import azure.identity.aio
from azure.identity import DefaultAzureCredential


async def token(scope):
    async with azure.identity.aio.DefaultAzureCredential(
        exclude_cli_credential=True
    ) as credential:
        return (await credential.get_token(scope, tenant_id="a")).token


async def handed_on(scope, client):
    with DefaultAzureCredential() as credential:
        client.use(credential)
        return (await asyncio.to_thread(credential.get_token, scope)).token
