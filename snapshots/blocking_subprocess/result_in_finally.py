# A cancellation at the new await leaves the name unbound that `finally` reads.
# asyncfix: refuses unsafe
import asyncio
import subprocess


async def install(wheel, report):
    try:
        code = subprocess.call(["pip", "install", wheel])
    finally:
        if code != 0:
            report(wheel)


async def run(command, report):
    try:
        output = subprocess.check_output(command)
    except asyncio.CancelledError:
        report(output)
        raise
