from link import session


async def status(url: str) -> int:
    return session.get(url).status_code
