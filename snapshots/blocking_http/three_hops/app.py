# Function, method, attribute, method: three steps down to the request.

import asyncio

from users import load_user


async def greet(user_id):
    user = load_user(user_id)
    return f"hello {user['name']}"
