# The two modules import each other.

import asyncio

import models

BASE = "https://api.example.com"


async def user_name(user_id):
    user = await asyncio.to_thread(models.load_user, user_id)
    return user.name
