# asyncfix: --unsafe-fixes
# Two names of the module that belong together.
import asyncio

import requests

_session = None
_routes = None


async def routes():
    global _session, _routes
    if _session is None:
        _session = requests.Session()
        _routes = _session.get("https://service.example/routes").json()
    return _routes
