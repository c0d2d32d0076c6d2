# Refreshing asks the token server.
# asyncfix: --unsafe-fixes

import asyncio

from google.auth.credentials import Credentials
from google.auth.transport.requests import Request


async def token(credentials: Credentials) -> str:
    await asyncio.to_thread(credentials.refresh, Request())
    return credentials.token
