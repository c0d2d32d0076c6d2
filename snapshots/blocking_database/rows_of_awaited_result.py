# What an awaited coroutine gives has all its rows; what a plain connection gives has not.
# asyncfix: refuses lazy-result live-result

from sqlalchemy import Connection, Result
from sqlalchemy.ext.asyncio import AsyncSession


class Repository:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def _execute(self, query) -> Result:
        return await self.session.execute(query)

    async def names(self, query):
        result = await self._execute(query)
        return [name for (name,) in result]

    async def first(self, query):
        result: Result = await self.session.execute(query)
        for row in result:
            return row

    async def later(self, connection: Connection, query) -> Result:
        return connection.execute(query)

    async def all_later(self, connection: Connection, query):
        rows = []
        for row in await self.later(connection, query):
            rows.append(row)
        return rows
