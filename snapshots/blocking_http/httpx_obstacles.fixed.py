# What keeps requests with their library is named; the calls go to a thread.
# asyncfix: --prefer httpx --unsafe-fixes
import asyncio

import httpx
import requests
from requests.adapters import HTTPAdapter


async def streamed(url: str, file):
    def fetch_url() -> None:
        response = requests.get(url, stream=True)
        for chunk in response.iter_content(1024):
            file.write(chunk)

    await asyncio.to_thread(fetch_url)


async def answer_leaves(url: str):
    return await asyncio.to_thread(requests.get, url)


async def unseen_arguments(url: str, **options):
    return (await asyncio.to_thread(requests.get, url, **options)).text


async def maybe_none(url: str, query: str | None):
    return (await asyncio.to_thread(requests.get, url, params={"query": query})).text


async def one_flag(url: str):
    await asyncio.to_thread(requests.get, url, verify=False)
    await asyncio.to_thread(requests.get, url)


async def adapters(url: str):
    with requests.Session() as session:
        session.mount("https://", HTTPAdapter(max_retries=3))
        return (await asyncio.to_thread(session.get, url)).text


async def all_headers(url: str):
    return dict((await asyncio.to_thread(requests.get, url)).headers)


async def not_redirected(url: str):
    response = await asyncio.to_thread(requests.get, url, allow_redirects=False)
    response.raise_for_status()


async def not_seen(url: str, body):
    await asyncio.to_thread(requests.post, url, data=body)


async def upload(url: str, path):
    await asyncio.to_thread(
        lambda: requests.post(url, files={"file": open(path, "rb")})
    )


class Service:
    def __init__(self):
        self.session = httpx.AsyncClient(follow_redirects=True, timeout=None)

    async def get(self, url: str):
        return (await self.session.get(url)).text


async def retried(url: str):
    try:
        return await fetch(url)
    except requests.Timeout:
        return None


async def fetch(url: str):
    return (await asyncio.to_thread(requests.get, url)).text


async def errors(url: str):
    try:
        return (await asyncio.to_thread(requests.get, url)).text
    except Exception as error:
        if isinstance(error, requests.Timeout):
            return None
        raise


ERRORS = (requests.Timeout, OSError)


async def named_errors(url: str):
    try:
        return (await asyncio.to_thread(requests.get, url)).text
    except ERRORS:
        return None


async def yields(urls: list[str]):
    for url in urls:
        yield (await asyncio.to_thread(requests.get, url)).text
