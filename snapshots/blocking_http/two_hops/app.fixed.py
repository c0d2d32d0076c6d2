# The edit is at the call that the coroutine makes, two files above the request.

import asyncio

import users


async def greet(user_id):
    user = await asyncio.to_thread(users.load_user, user_id)
    return f"hello {user['name']}"
