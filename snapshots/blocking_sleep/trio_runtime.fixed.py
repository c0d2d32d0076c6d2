# A trio program gets trio's sleep, and needs no new import.

import trio


async def settle():
    await trio.sleep(0.5)


if __name__ == "__main__":
    trio.run(settle)
