# The loop does not run yet, or not any more.
# asyncfix: clean

import asyncio
import time


async def serve():
    await asyncio.sleep(0.1)


def main():
    time.sleep(0.5)
    asyncio.run(serve())
    time.sleep(0.5)


if __name__ == "__main__":
    time.sleep(0.1)
    main()
