# Nobody else has the connection.
import asyncio
import http.client


async def once(host, path):
    connection = http.client.HTTPConnection(host)
    await asyncio.to_thread(connection.request, "GET", path)
    return await asyncio.to_thread(lambda: connection.getresponse().read())
