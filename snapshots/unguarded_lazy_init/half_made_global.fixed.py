# asyncfix: --unsafe-fixes
# Two names of the module that belong together.
import asyncio

import requests

_session = None
_session_lock = asyncio.Lock()
_routes = None


async def routes():
    global _session, _routes
    if _session is None:
        async with _session_lock:
            if _session is None:
                session = requests.Session()
                _routes = (
                    await asyncio.to_thread(
                        session.get, "https://service.example/routes"
                    )
                ).json()
                _session = session
    return _routes
