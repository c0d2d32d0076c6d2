# Nobody else has the connection.
from websockets.sync.client import connect


async def once(url, question):
    with connect(url) as connection:
        connection.send(question)
        return connection.recv()
