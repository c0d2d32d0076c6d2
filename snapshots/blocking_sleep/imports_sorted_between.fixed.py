# The alphabetical place is in the middle of the block.

import argparse
import asyncio
import time


async def settle(options: argparse.Namespace):
    await asyncio.sleep(options.delay)
