# The function is imported under a name of its own.

from time import monotonic, sleep as pause


async def settle():
    started = monotonic()
    pause(0.5)
    return monotonic() - started > 10
