"""Stub of httpx: functions, Client and AsyncClient."""

import asyncio as _asyncio

import slow as _slow


class HTTPError(Exception):
    pass


class HTTPStatusError(HTTPError):
    pass


class Response:
    def __init__(self, method, url, sent):
        self.url = url
        self.status_code = 404 if "missing" in url else 200
        self.is_success = self.status_code < 400
        self.text = "{} {}".format(method, url)
        self.content = self.text.encode("utf-8")
        self._value = {"method": method, "url": url, "sent": sent}

    def json(self):
        return self._value

    def raise_for_status(self):
        if not self.is_success:
            raise HTTPStatusError("{} for {}".format(self.status_code, self.url))
        return self


def request(method, url, json=None, headers=None, timeout=None, follow_redirects=False):
    _slow.call("httpx {} {}".format(method, url))
    return Response(method, url, json)


def get(url, **options):
    return request("GET", url, **options)


def post(url, **options):
    return request("POST", url, **options)


class Client:
    def __init__(self, base_url="", timeout=None, headers=None):
        self._base = base_url

    def request(self, method, url, **options):
        return request(method, self._base + url, **options)

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def post(self, url, **options):
        return self.request("POST", url, **options)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class AsyncClient:
    """The twin that does not block."""

    def __init__(self, base_url="", timeout=None, headers=None):
        self._base = base_url

    async def request(self, method, url, json=None, **_options):
        _slow.calls.append("httpx {} {}".format(method, self._base + url))
        await _asyncio.sleep(_slow.DELAY)
        return Response(method, self._base + url, json)

    async def get(self, url, **options):
        return await self.request("GET", url, **options)

    async def post(self, url, **options):
        return await self.request("POST", url, **options)

    async def aclose(self):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.aclose()
