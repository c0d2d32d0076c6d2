# Function, method, attribute, method: three steps down to the request.

import asyncio

from users import load_user


async def greet(user_id):
    user = await asyncio.to_thread(load_user, user_id)
    return f"hello {user['name']}"
