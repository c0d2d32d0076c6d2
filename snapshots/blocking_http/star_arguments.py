# Unpacked arguments are passed on unpacked.

import asyncio

import requests


async def fetch(*args, **options):
    return requests.get(*args, **options)
