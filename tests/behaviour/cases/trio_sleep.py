# Under trio a sleep is trio's.
# runtime: trio
# needs: trio
import time

import trio


async def main():
    await trio.sleep(0)
    time.sleep(0.3)
    print("slept")
