# The credential chain of Azure asks one source after the other.

import asyncio

from azure.identity import DefaultAzureCredential

SCOPE = "https://management.azure.com/.default"


async def token():
    return (await asyncio.to_thread(DefaultAzureCredential().get_token, SCOPE)).token
