# Unpacked arguments are passed on unpacked.

import asyncio

import requests


async def fetch(*args, **options):
    return await asyncio.to_thread(requests.get, *args, **options)
