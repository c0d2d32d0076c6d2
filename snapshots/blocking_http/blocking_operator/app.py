# `in` asks a server.
# asyncfix: --unsafe-fixes
from names import RemoteNames

names = RemoteNames()


async def known(name):
    return name in names
