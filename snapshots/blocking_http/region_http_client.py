# The protocol step by step, from the connection to its close.

import http.client


async def fetch(host, path):
    conn = http.client.HTTPConnection(host, timeout=5)
    conn.request("GET", path)
    body = conn.getresponse().read()
    conn.close()
    return body
