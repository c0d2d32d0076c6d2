# Bound by an assignment expression, twice used.

import asyncio

import requests


async def fetch(url):
    if (session := requests.Session()).head(url).ok:
        return session.get(url)
