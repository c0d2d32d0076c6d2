# `Optional`, and a session made when none is given.
# asyncfix: --unsafe-fixes

import asyncio
from typing import Optional

from requests import Session


async def fetch(url: str, session: Optional[Session] = None):
    if session is None:
        session = Session()
    return await asyncio.to_thread(session.get, url)
