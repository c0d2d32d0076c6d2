# A response of urllib blocks until it is read: opening and reading move together.
# asyncfix: flags --unsafe-fixes
from urllib.request import Request, urlopen

import slow

URL = "http://{}:{}".format(*slow.http_server())


async def main():
    request = Request(URL + "/items", data=b"nuts")
    with urlopen(request, timeout=5) as response:
        status = response.status
        body = response.read()
    print(status, body)
