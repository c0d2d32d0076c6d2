# A field of a model has the type that is declared, whatever describes it.
import asyncio

from session import Session


async def page(session: Session, url):
    return await asyncio.to_thread(session.profile.fetch, url)
