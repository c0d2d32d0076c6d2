# A field of a named tuple has the type that the class declares.
# asyncfix: --unsafe-fixes
from clients import Clients, connect


async def page(url):
    clients: Clients = connect()
    return clients.web.get(url).status_code
