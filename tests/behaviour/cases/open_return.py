# A return inside the block that moves.
# asyncfix: flags --unsafe-fixes
import json

import slow

SOURCE = slow.source('{"name": "nut", "sizes": [3, 8]}')


async def load():
    with open(SOURCE, encoding="utf-8") as file:
        return json.load(file)


async def main():
    print(await load())
