# The hook of an asynchronous client builds its headers in a helper of the file.

from __future__ import annotations

import asyncio

import boto3
import httpx


def session_token(profile: str | None) -> str:
    credentials = boto3.Session(profile_name=profile).get_credentials()
    return credentials.token


class Client:
    def __init__(self, profile: str | None = None) -> None:
        self.profile = profile

    async def _prepare_request(self, request: httpx.Request) -> None:
        token = await asyncio.to_thread(session_token, self.profile)
        request.headers["X-Token"] = token
