# The fields are plain data, whatever their names say.
# asyncfix: clean
from clients import Clients, connect


async def page(url):
    clients: Clients = connect()
    return clients.web.get(url)
