# Nothing says what the session is.
# asyncfix: clean

import requests


async def fetch(session, url):
    try:
        return session.get(url)
    except requests.ConnectionError:
        return None
