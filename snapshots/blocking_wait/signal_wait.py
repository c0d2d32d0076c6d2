# Signals are delivered to the main thread.
# asyncfix: refuses main-thread-only

import signal


async def wait():
    return signal.sigwait({signal.SIGUSR1})
