# A session that a module holds.
# asyncfix: --prefer httpx --unsafe-fixes
from requests import Session

session = Session()
session.auth = ("user", "secret")
session.max_redirects = 5


async def status(url: str) -> int:
    return session.get(url).status_code


async def names(urls: list[str]) -> list[str]:
    found = []
    for url in urls:
        found.append(session.get(url).json()["name"])
    return found
