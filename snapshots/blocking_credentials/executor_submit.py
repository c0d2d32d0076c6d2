# Submitted to an executor.
# asyncfix: clean

import asyncio

import google.auth


async def project(executor):
    future = executor.submit(google.auth.default)
    _, name = await asyncio.wrap_future(future)
    return name
