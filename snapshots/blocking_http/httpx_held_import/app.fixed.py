from link import session


async def status(url: str) -> int:
    return (await session.get(url)).status_code
