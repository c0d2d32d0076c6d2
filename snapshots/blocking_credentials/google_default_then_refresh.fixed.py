# The type of the first of the two results is known.

import asyncio

import google.auth
from google.auth.transport.requests import Request


async def token():
    credentials, _ = await asyncio.to_thread(google.auth.default)
    await asyncio.to_thread(credentials.refresh, Request())
    return credentials.token
