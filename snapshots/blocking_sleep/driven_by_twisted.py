# Twisted drives these coroutines: it cannot wait for what asyncio gives, and there may be no event loop of asyncio.
# asyncfix: refuses unknown-runtime

import shutil
import time

from twisted.internet import defer, reactor


async def clean(path):
    time.sleep(0.1)
    shutil.rmtree(path)


def start(path):
    defer.ensureDeferred(clean(path)).addBoth(lambda _: reactor.stop())
