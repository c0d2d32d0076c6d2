# The whole chain blocks, so the whole chain moves; its errors stay what they are.
# asyncfix: flags --unsafe-fixes
import urllib.error
import urllib.request

import slow

URL = "http://{}:{}".format(*slow.http_server())


async def main():
    print(urllib.request.urlopen(URL + "/a", timeout=5).read().decode("ascii"))
    try:
        urllib.request.urlopen(URL + "/missing", timeout=5).read()
    except urllib.error.HTTPError as error:
        with error:
            print(error.code)
