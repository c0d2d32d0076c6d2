# The hook of the asynchronous client signs on the loop, in a helper next door.

from __future__ import annotations

import asyncio

import httpx

from ._auth import get_auth_headers


class AsyncClient:
    profile: str | None = None

    async def _prepare_request(self, request: httpx.Request) -> None:
        headers = await asyncio.to_thread(
            get_auth_headers,
            method=request.method,
            url=str(request.url),
            profile=self.profile,
        )
        request.headers.update(headers)
