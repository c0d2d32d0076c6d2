# The alphabetical place is in the middle of the block.

import argparse
import time


async def settle(options: argparse.Namespace):
    time.sleep(options.delay)
