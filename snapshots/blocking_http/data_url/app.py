# A `data:` URL holds what it gives.
# asyncfix: clean
from urllib.request import urlopen

from pictures import decoded


async def inline(mime, data):
    with urlopen(f"data:{mime};base64,{data}") as response:
        return response.read()


async def literal():
    return urlopen("data:text/plain;charset=utf-8;base64,SGVsbG8gd29ybGQsIHRoaXMgaXMgYSBsb25nIHRleHQ=").read()


async def helper(data):
    return decoded(data)
