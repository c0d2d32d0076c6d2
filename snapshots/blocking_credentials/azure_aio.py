# The asynchronous twin of the credential.
# asyncfix: clean

from azure.identity.aio import DefaultAzureCredential


async def token(scope):
    async with DefaultAzureCredential() as credential:
        return await credential.get_token(scope)
