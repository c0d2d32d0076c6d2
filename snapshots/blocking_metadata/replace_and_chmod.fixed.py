# Neighbours share one hop.
# asyncfix: flags --strict

import asyncio
import os


async def publish(temporary, path):
    def move_temporary():
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)

    await asyncio.to_thread(move_temporary)
