# The workers import the module, and would start the program again.
# asyncfix: --cpu process

import asyncio

import rsa


async def main():
    print(await asyncio.to_thread(rsa.newkeys, 2048))


asyncio.run(main())
