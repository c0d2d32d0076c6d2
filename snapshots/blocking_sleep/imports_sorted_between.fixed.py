# The alphabetical place is in the middle of the block.

import argparse
import asyncio


async def settle(options: argparse.Namespace):
    await asyncio.sleep(options.delay)
