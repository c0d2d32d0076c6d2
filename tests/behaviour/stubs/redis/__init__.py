"""Stub of redis: a client that keeps strings."""

import slow as _slow


class Redis:
    def __init__(self, host="localhost", port=6379, decode_responses=False):
        self._values = {}

    @classmethod
    def from_url(cls, url, **options):
        return cls(**options)

    def get(self, name):
        _slow.call("redis GET {}".format(name))
        return self._values.get(name)

    def set(self, name, value, ex=None):
        _slow.call("redis SET {}".format(name))
        self._values[name] = str(value).encode("utf-8")
        return True

    def incr(self, name, amount=1):
        _slow.call("redis INCR {}".format(name))
        value = int(self._values.get(name, b"0")) + amount
        self._values[name] = str(value).encode("utf-8")
        return value

    def close(self):
        pass


StrictRedis = Redis


def from_url(url, **options):
    return Redis.from_url(url, **options)
