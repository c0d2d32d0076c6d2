# The process is waited for in a thread.
import asyncio
import subprocess


async def version(tool: str) -> str:
    result = await asyncio.to_thread(
        subprocess.run, [tool, "--version"], capture_output=True, text=True, check=True
    )
    return result.stdout.strip()
