# The output is asked for more: brackets around the await.

import asyncio
import subprocess


async def commit():
    return (
        await asyncio.to_thread(
            subprocess.check_output, ["git", "rev-parse", "HEAD"], text=True
        )
    ).strip()
