# Set from an annotated parameter.
# asyncfix: --unsafe-fixes

import asyncio

import requests


class Users:
    def __init__(self, session: requests.Session) -> None:
        self._session = session

    async def get(self, url: str):
        return await asyncio.to_thread(self._session.get, url)
