# A field of a model has the type that is declared, whatever describes it.
from session import Session


async def page(session: Session, url):
    return session.profile.fetch(url)
