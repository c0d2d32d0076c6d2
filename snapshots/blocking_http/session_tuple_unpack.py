# Bound by unpacking a tuple.

import asyncio

import requests


async def fetch(path):
    session, base = requests.Session(), "https://api.example.com"
    return session.get(base + path)
