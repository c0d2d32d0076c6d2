# `next` ends with a StopIteration, which cannot leave a thread: it stays on the loop, and the requests are two hops.

import requests


async def both(urls, mirrors):
    return requests.get(next(urls)).text + requests.get(next(mirrors)).text
