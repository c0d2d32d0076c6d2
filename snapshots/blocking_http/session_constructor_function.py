# `requests.session()` makes a session too.

import asyncio

import requests


async def fetch(url):
    session = requests.session()
    return session.get(url)
