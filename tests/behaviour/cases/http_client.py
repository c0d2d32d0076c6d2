# A connection of http.client: request, response and body, one after the other.
# asyncfix: flags --unsafe-fixes
import http.client

import slow

HOST, PORT = slow.http_server()


async def main():
    connection = http.client.HTTPConnection(HOST, PORT, timeout=5)
    connection.request("GET", "/status")
    response = connection.getresponse()
    body = response.read()
    connection.close()
    print(response.status, body)
