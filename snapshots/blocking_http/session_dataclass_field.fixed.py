# A field of a dataclass.
# asyncfix: --unsafe-fixes

import asyncio
from dataclasses import dataclass, field

import requests


@dataclass
class Users:
    base: str
    session: requests.Session = field(default_factory=requests.Session)

    async def get(self, user_id: int):
        return await asyncio.to_thread(self.session.get, f"{self.base}/{user_id}")
