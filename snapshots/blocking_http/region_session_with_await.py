# An await between the requests: each request is a hop, the session stays.

import requests


async def profile(base, login, audit):
    with requests.Session() as session:
        session.post(f"{base}/login", data=login)
        await audit(login)
        page = session.get(f"{base}/profile")
    return page.json()
