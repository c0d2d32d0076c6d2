# The protocol step by step, from the connection to its close.

import asyncio
import http.client


async def fetch(host, path):
    def fetch_body():
        conn = http.client.HTTPConnection(host, timeout=5)
        conn.request("GET", path)
        body = conn.getresponse().read()
        conn.close()
        return body

    return await asyncio.to_thread(fetch_body)
