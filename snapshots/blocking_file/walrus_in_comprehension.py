# The name of the walrus is bound nowhere else: it is the function's own.
# asyncfix: flags --unsafe-fixes
from importlib.metadata import distributions


async def installed(wanted):
    versions = [
        (name, dist.version)
        for dist in distributions()
        if (name := dist.metadata.get("Name")) and name in wanted
    ]
    if versions:
        return versions
    return None
