# Bound by unpacking a tuple.

import asyncio

import requests


async def fetch(path):
    session, base = requests.Session(), "https://api.example.com"
    return await asyncio.to_thread(session.get, base + path)
