# A timeout is a wait, and `setblocking(True)` is one without an end.
# asyncfix: --unsafe-fixes
from channel import answer, greeting


async def talk(address):
    return answer(address), greeting(address)
