# The helper runs on the loop and its result, which is no function, in the executor.

import asyncio

import requests


def fetch_user(user_id):
    return requests.get(f"https://api.example.com/users/{user_id}").json()


async def user(user_id):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, fetch_user, user_id)
