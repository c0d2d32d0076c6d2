# The name of the walrus is bound nowhere else: it is the function's own.
# asyncfix: flags --unsafe-fixes
import asyncio
from importlib.metadata import distributions


async def installed(wanted):
    def read_versions():
        return [
            (name, dist.version)
            for dist in distributions()
            if (name := dist.metadata.get("Name")) and name in wanted
        ]

    versions = await asyncio.to_thread(read_versions)
    if versions:
        return versions
    return None
