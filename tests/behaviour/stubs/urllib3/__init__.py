"""Stub of urllib3: the pool and the module's request function."""

import json as _json

import slow as _slow


class HTTPResponse:
    def __init__(self, method, url):
        self.status = 200
        self.data = _json.dumps({"method": method, "url": url}).encode("utf-8")

    def json(self):
        return _json.loads(self.data)


class PoolManager:
    def request(self, method, url, fields=None, headers=None, timeout=None):
        _slow.call("urllib3 {} {}".format(method, url))
        return HTTPResponse(method, url)


def request(method, url, **options):
    return PoolManager().request(method, url, **options)
