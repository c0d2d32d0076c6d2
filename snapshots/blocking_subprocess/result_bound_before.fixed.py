# The name is bound in any case, or nothing that runs after a cancellation reads it.
import asyncio
import subprocess


async def install(wheel, report):
    code = None
    try:
        code = await asyncio.to_thread(subprocess.call, ["pip", "install", wheel])
    finally:
        report(wheel, code)


async def run(command, report):
    try:
        output = await asyncio.to_thread(subprocess.check_output, command)
    except subprocess.CalledProcessError as error:
        output = error.output
    finally:
        report(command)
    return output
