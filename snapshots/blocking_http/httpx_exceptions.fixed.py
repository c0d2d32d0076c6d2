# Exceptions in `except` clauses: each becomes what the other library raises in the same cases.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx
import json
import requests


async def all_of_them(url: str):
    try:
        async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
            response = await client.get(url)
        response.raise_for_status()
        return response.json()
    except httpx.HTTPStatusError as error:
        return error.response.status_code
    except (
        httpx.NetworkError,
        httpx.ProxyError,
        httpx.RemoteProtocolError,
        httpx.TimeoutException,
    ):
        return None
    except (httpx.HTTPError, httpx.InvalidURL, json.JSONDecodeError) as error:
        raise RuntimeError("no answer") from error


async def known_address():
    try:
        async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
            return (await client.get("https://a.example/state")).text
    except httpx.HTTPError:
        return ""


async def builtin(url: str):
    try:
        async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
            return (await client.get(url)).content
    except (OSError, httpx.HTTPError, httpx.InvalidURL) as error:
        print(error)


def helper():
    return requests.get("https://a.example")


async def with_a_helper(asked):
    try:
        async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
            await client.get("https://a.example/ready")
        await asked(helper)
    except (requests.Timeout, httpx.TimeoutException):
        return False


async def any_answer(url):
    try:
        async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
            return (await client.get(url)).json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        return None


async def get(url: str):
    # No clause above is around a call of this function: `requests.get` is another one.
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        return (await client.get(url)).json()
