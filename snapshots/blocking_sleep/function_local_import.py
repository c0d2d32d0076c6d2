# The only import stands in the coroutine: the new one goes below the docstring.
"""Waits a moment."""


async def settle():
    import time

    time.sleep(0.5)
