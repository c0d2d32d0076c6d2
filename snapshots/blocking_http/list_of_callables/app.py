# Every hook of the list is called.
# asyncfix: --unsafe-fixes
from hooks import HOOKS


async def notify(event):
    for hook in HOOKS:
        hook(event)
