# Streams that the coroutine opens itself: in the head of the loop, in a `with`, under a name; read again behind the loop, for the module.
# asyncfix: flags --unsafe-fixes
import asyncio

import requests

URL = "https://service.example/stream"
LINE = None


async def in_head():
    for line in requests.get(URL, stream=True).iter_lines():
        yield line.decode("ascii")


async def in_block():
    with requests.get(URL, stream=True) as response:
        for line in response.iter_lines():
            yield line.decode("ascii")


async def by_name():
    response = requests.get(URL, stream=True)
    for line in response.iter_lines():
        yield line.decode("ascii")


async def of_module():
    global LINE
    for LINE in requests.get(URL, stream=True).iter_lines():
        await asyncio.sleep(0)


async def numbered():
    number = 0
    for line in requests.get(URL, stream=True).iter_lines():
        await asyncio.sleep(0)
        number += 1
        if number == 2:
            break
    else:
        number = 0
    return number, line


async def main():
    for stream in (in_head, in_block, by_name):
        print([line async for line in stream()])
    await of_module()
    print(LINE)
    print(await numbered())
