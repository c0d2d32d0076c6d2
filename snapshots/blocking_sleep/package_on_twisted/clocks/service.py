from twisted.internet import defer

from .clock import settle


async def tick():
    await defer.succeed(None)
    await settle()


def start():
    return defer.ensureDeferred(tick())
