# The helper leaves on all platforms but one that servers seldom run on.
# asyncfix: refuses usually-fast
from registry import certificates, proxies


async def trusted():
    return certificates()


async def routes():
    return proxies()
