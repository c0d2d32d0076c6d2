# `requests.session()` makes a session too.

import asyncio

import requests


async def fetch(url):
    session = requests.session()
    return await asyncio.to_thread(session.get, url)
