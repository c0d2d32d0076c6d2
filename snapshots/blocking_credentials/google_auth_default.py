# The default chain of Google, and its result unpacked.

import asyncio

import google.auth

SCOPES = ["https://www.googleapis.com/auth/cloud-platform"]


async def project():
    credentials, name = google.auth.default(scopes=SCOPES)
    return name, credentials.valid
