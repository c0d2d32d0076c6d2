# The default chain of Google, and its result unpacked.

import asyncio

import google.auth

SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]


async def project():
    credentials, name = await asyncio.to_thread(google.auth.default, scopes=SCOPES)
    return name, credentials.valid
