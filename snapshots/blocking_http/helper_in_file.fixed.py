# The coroutine calls a function of the same file, which blocks.

import asyncio

import requests


def fetch_user(user_id):
    response = requests.get(f"https://api.example.com/users/{user_id}", timeout=5)
    response.raise_for_status()
    return response.json()


async def greet(user_id):
    user = await asyncio.to_thread(fetch_user, user_id)
    return f"hello {user['name']}"
