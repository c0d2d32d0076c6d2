# What a framework resumes in any case: a fixture, a lifespan of an application, a hook with one empty `yield`.
# asyncfix: clean
from contextlib import asynccontextmanager

import aiohttp
import pytest_asyncio


@pytest_asyncio.fixture
async def client(server):
    session = aiohttp.ClientSession(server.url)
    yield session
    await session.close()


@asynccontextmanager
async def lifespan(app):
    app.session = aiohttp.ClientSession()
    yield {"session": app.session}
    await app.session.close()


async def client_context(app):
    app["client"] = session = aiohttp.ClientSession()
    yield
    await session.close()
