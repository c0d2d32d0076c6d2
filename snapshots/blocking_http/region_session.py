# A session of its own for several requests: one thread from the first to the last.

import requests


async def profile(base, login):
    with requests.Session() as session:
        session.post(f"{base}/login", data=login)
        page = session.get(f"{base}/profile")
    return page.json()
