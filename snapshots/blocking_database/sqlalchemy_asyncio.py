# The session of the asyncio extension.
# asyncfix: clean

from sqlalchemy.ext.asyncio import AsyncSession


async def load(session: AsyncSession, model, key):
    return await session.get(model, key)
