# The helper calls back what it is given, and that blocks.
# asyncfix: --unsafe-fixes
from retrying_calls import attempt
from web import fetch


async def page():
    return attempt(fetch)
