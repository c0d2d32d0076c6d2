# Lines that are aligned with a bracket stay aligned with it.

import contextlib

import aiohttp


class Engine:
    async def stream(self, session_id, ids, multimodal):
        async with aiohttp.ClientSession() as session:
            async with session.post(session_id, data=ids) as response:
                async for line in response.content:
                    yield line

    async def first(self, session_id, ids):
        async with contextlib.aclosing(
            self.stream(session_id,
                        ids,
                        multimodal=None)
        ) as items:
            async for out in items:
                if out:
                    return out
