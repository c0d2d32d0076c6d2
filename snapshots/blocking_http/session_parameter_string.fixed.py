# The annotation is a string.
# asyncfix: --unsafe-fixes

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from requests import Session


async def fetch(session: "Session", url: str):
    return await asyncio.to_thread(session.get, url)
