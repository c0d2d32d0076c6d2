# Neighbours share one hop.
# asyncfix: flags --strict

import os


async def publish(temporary, path):
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)
