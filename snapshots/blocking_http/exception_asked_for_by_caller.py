# asyncfix: --select blocking-http
# asyncfix: refuses unsafe
# Who awaits the coroutine handles an exception, which the helper would not see in a thread.
import asyncio
import traceback

import requests


def report(url):
    return requests.post(url, data=traceback.format_exc(), timeout=5)


async def send(url):
    return report(url)


async def forward(url):
    return await send(url)


async def work(url, job):
    try:
        await job()
    except Exception:
        await forward(url)
