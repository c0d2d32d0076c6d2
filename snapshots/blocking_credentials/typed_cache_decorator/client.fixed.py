# The project's own `lru_cache` is the library's with a better type, so the session is known through it.
# asyncfix: --unsafe-fixes
import asyncio

from signing import auth_headers


class AsyncClient:
    def __init__(self, region, profile):
        self.region = region
        self.profile = profile

    async def prepare(self, request):
        request.headers.update(
            await asyncio.to_thread(
                auth_headers, region=self.region, profile=self.profile
            )
        )
