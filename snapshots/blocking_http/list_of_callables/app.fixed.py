# Every hook of the list is called.
# asyncfix: --unsafe-fixes
import asyncio

from hooks import HOOKS


async def notify(event):
    for hook in HOOKS:
        await asyncio.to_thread(hook, event)
