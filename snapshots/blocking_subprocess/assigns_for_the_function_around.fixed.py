# asyncfix: --unsafe-fixes
"""A name of the function around is assigned on the loop, where that function finds it."""

import asyncio
import subprocess


def spawn() -> subprocess.Popen:
    return subprocess.Popen(["sleep", "60"])


def relay(process: subprocess.Popen) -> None:
    process.wait()


async def serve() -> None:
    process = None
    output = b""

    async def update() -> None:
        nonlocal process
        process = spawn()
        await asyncio.to_thread(relay, process)

    async def read() -> None:
        nonlocal output
        command = ["date"]
        output = await asyncio.to_thread(subprocess.check_output, command)

    task = asyncio.create_task(update())
    try:
        await asyncio.sleep(0)
        await read()
    finally:
        task.cancel()
        if process is not None:
            process.terminate()
        print(output)
