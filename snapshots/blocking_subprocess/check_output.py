# The output is asked for more: brackets around the await.

import subprocess


async def commit():
    return subprocess.check_output(["git", "rev-parse", "HEAD"], text=True).strip()
