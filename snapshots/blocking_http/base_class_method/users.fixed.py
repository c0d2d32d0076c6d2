# The method is inherited from a class in another file.

import asyncio

from base import Resource


class Users(Resource):
    async def name(self, user_id):
        user = await asyncio.to_thread(self._load, f"users/{user_id}")
        return user["name"]
