# `Annotated` around the type.
# asyncfix: --unsafe-fixes

import asyncio
from typing import Annotated

import requests


async def fetch(session: Annotated[requests.Session, "shared"], url: str):
    return await asyncio.to_thread(session.get, url)
