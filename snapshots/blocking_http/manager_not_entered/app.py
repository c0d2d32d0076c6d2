# The manager opens its connection when it is entered, which a thread does.
# asyncfix: clean
import asyncio

from sessions import Session, session


def run(manager):
    with manager as opened:
        return opened


async def main():
    manager = Session("https://example.com")
    other = session("https://example.com")
    return await asyncio.gather(asyncio.to_thread(run, manager), asyncio.to_thread(run, other))
