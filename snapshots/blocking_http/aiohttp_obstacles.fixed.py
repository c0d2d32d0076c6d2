# What keeps requests from aiohttp is named; the calls go to a thread.
# asyncfix: --prefer aiohttp --unsafe-fixes
import asyncio

import requests
from requests.adapters import HTTPAdapter


async def in_the_middle(first: str, url: str):
    return first + (await asyncio.to_thread(requests.get, url)).text


async def comprehension(urls: list[str]):
    return [(await asyncio.to_thread(requests.get, url)).text for url in urls]


async def condition(url: str):
    while (await asyncio.to_thread(requests.get, url)).status_code != 200:
        pass


async def credentials(url: str):
    return (await asyncio.to_thread(requests.get, url, auth=("user", "secret"))).text


async def untyped_text(url: str):
    await asyncio.to_thread(requests.post, url, data="text")


async def cookies(url: str):
    return (await asyncio.to_thread(requests.get, url)).cookies["a"]


async def encoding(url: str):
    response = await asyncio.to_thread(requests.get, url)
    response.encoding = "latin-1"
    return response.text


async def parsed_otherwise(url: str):
    return (await asyncio.to_thread(requests.get, url)).json(parse_float=str)


async def answer_leaves(url: str):
    return await asyncio.to_thread(requests.get, url)


async def read_later(url: str):
    response = await asyncio.to_thread(requests.get, url)
    return lambda: response.text


async def error_text(url: str):
    try:
        response = await asyncio.to_thread(requests.get, url)
        response.raise_for_status()
    except requests.HTTPError as error:
        return error.response.text


async def unseen_timeout(url: str, options):
    return (
        await asyncio.to_thread(requests.get, url, timeout=options.get("timeout"))
    ).status_code


async def adapters(url: str):
    with requests.Session() as session:
        session.mount("https://", HTTPAdapter(max_retries=3))
        return (await asyncio.to_thread(session.get, url)).text


async def streamed(url: str):
    def fetch_url() -> None:
        for line in requests.get(url, stream=True).iter_lines():
            print(line)

    await asyncio.to_thread(fetch_url)


async def yields(url: str):
    response = await asyncio.to_thread(requests.get, url)
    yield response.text
