# The annotation, a string, says what the parameter is.
# asyncfix: flags --unsafe-fixes
from typing import Optional

import requests


async def fetch(session: "Optional[requests.Session]"):
    if session is None:
        return None
    return session.get("https://service.example/annotated").json()["path"]


async def main():
    print(await fetch(requests.Session()), await fetch(None))
