# Nobody else has the connection.
import http.client


async def once(host, path):
    connection = http.client.HTTPConnection(host)
    connection.request("GET", path)
    return connection.getresponse().read()
