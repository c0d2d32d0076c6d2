from twisted.internet import defer

from core import load


def on_message(path):
    return defer.ensureDeferred(load(path))
