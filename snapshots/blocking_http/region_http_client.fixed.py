# The protocol step by step, from the connection to its close.

import asyncio
import http.client


async def fetch(host, path):
    conn = http.client.HTTPConnection(host, timeout=5)
    await asyncio.to_thread(conn.request, "GET", path)
    body = await asyncio.to_thread(lambda: conn.getresponse().read())
    conn.close()
    return body
