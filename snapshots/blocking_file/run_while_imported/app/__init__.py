# The package waits for the coroutine while it is imported: a thread that imports from it would wait for that.
import asyncio

from app.setup import prepare

SETTINGS = asyncio.run(prepare())
