"""Stub of requests. The URL decides the answer:

    /status/404          that status
    /flaky               503 twice, then 200
    /pages/2             the page before is in "next" of the JSON; /pages/1 has None
    //unreachable...     ConnectionError
"""

import json as _json
import re as _re
from collections import Counter as _Counter

import slow as _slow

from . import exceptions
from .exceptions import ConnectionError, HTTPError, RequestException, Timeout

_seen = _Counter()


class Response:
    def __init__(self, method, url, sent, params, stream):
        path = _re.sub(r"^\w+://[^/]*", "", url)
        self.url = url
        self.status_code = _status(path)
        self.ok = self.status_code < 400
        self.headers = {"Content-Type": "application/json"}
        page = _re.match(r"/pages/(\d+)", path)
        number = int(page.group(1)) if page else 1
        self._value = {
            "method": method,
            "path": path,
            "n": number,
            "next": "/pages/{}".format(number - 1) if number > 1 else None,
            "rows": ["a", "b", "c"],
            "sent": sent,
            "params": params,
        }
        self._unread = stream

    @property
    def content(self):
        self._read()
        return _json.dumps(self._value, sort_keys=True).encode("utf-8")

    @property
    def text(self):
        return self.content.decode("utf-8")

    def json(self):
        self._read()
        return self._value

    def iter_lines(self):
        self._read()
        for row in self._value["rows"]:
            yield row.encode("utf-8")

    def iter_content(self, chunk_size=1):
        yield self.content

    def raise_for_status(self):
        if not self.ok:
            raise HTTPError("{} for url: {}".format(self.status_code, self.url), response=self)

    def close(self):
        pass

    def _read(self):
        if self._unread:
            self._unread = False
            _slow.call("requests.Response body")

    def __bool__(self):
        return self.ok

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _status(path):
    if path == "/flaky":
        _seen[path] += 1
        return 200 if _seen[path] > 2 else 503
    match = _re.match(r"/status/(\d+)", path)
    return int(match.group(1)) if match else 200


def request(method, url, params=None, data=None, json=None, headers=None, timeout=None, stream=False, hooks=None):
    _slow.call("requests {} {}".format(method.upper(), url))
    if "//unreachable" in url:
        raise ConnectionError("cannot reach {}".format(url))
    response = Response(method.upper(), url, json if json is not None else data, params, stream)
    if hooks:
        hooks["response"](response)
    return response


def get(url, params=None, **options):
    return request("get", url, params=params, **options)


def options(url, **options):
    return request("options", url, **options)


def head(url, **options):
    return request("head", url, **options)


def post(url, data=None, json=None, **options):
    return request("post", url, data=data, json=json, **options)


def put(url, data=None, **options):
    return request("put", url, data=data, **options)


def patch(url, data=None, **options):
    return request("patch", url, data=data, **options)


def delete(url, **options):
    return request("delete", url, **options)


class Session:
    """Refuses to work once it is closed."""

    def __init__(self):
        self.headers = {}
        self.closed = False

    def request(self, method, url, **options):
        if self.closed:
            raise RuntimeError("the session is closed")
        return request(method, url, **options)

    def get(self, url, **options):
        return self.request("get", url, **options)

    def options(self, url, **options):
        return self.request("options", url, **options)

    def head(self, url, **options):
        return self.request("head", url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request("post", url, data=data, json=json, **options)

    def put(self, url, data=None, **options):
        return self.request("put", url, data=data, **options)

    def patch(self, url, data=None, **options):
        return self.request("patch", url, data=data, **options)

    def delete(self, url, **options):
        return self.request("delete", url, **options)

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def session():
    return Session()
