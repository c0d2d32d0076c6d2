# The optional dependency is imported only where it is needed.

import asyncio

import httpx


class AsyncClient:
    async def _prepare_request(self, request: httpx.Request) -> None:
        from ._auth import session_token

        request.headers["X-Token"] = await asyncio.to_thread(session_token)
