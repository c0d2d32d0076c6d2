# What keeps requests from aiohttp is named; the calls go to a thread.
# asyncfix: --prefer aiohttp --unsafe-fixes
import requests
from requests.adapters import HTTPAdapter


async def in_the_middle(first: str, url: str):
    return first + requests.get(url).text


async def comprehension(urls: list[str]):
    return [requests.get(url).text for url in urls]


async def condition(url: str):
    while requests.get(url).status_code != 200:
        pass


async def credentials(url: str):
    return requests.get(url, auth=("user", "secret")).text


async def untyped_text(url: str):
    requests.post(url, data="text")


async def cookies(url: str):
    return requests.get(url).cookies["a"]


async def encoding(url: str):
    response = requests.get(url)
    response.encoding = "latin-1"
    return response.text


async def parsed_otherwise(url: str):
    return requests.get(url).json(parse_float=str)


async def answer_leaves(url: str):
    return requests.get(url)


async def read_later(url: str):
    response = requests.get(url)
    return lambda: response.text


async def error_text(url: str):
    try:
        response = requests.get(url)
        response.raise_for_status()
    except requests.HTTPError as error:
        return error.response.text


async def unseen_timeout(url: str, options):
    return requests.get(url, timeout=options.get("timeout")).status_code


async def adapters(url: str):
    with requests.Session() as session:
        session.mount("https://", HTTPAdapter(max_retries=3))
        return session.get(url).text


async def streamed(url: str):
    for line in requests.get(url, stream=True).iter_lines():
        print(line)


async def yields(url: str):
    response = requests.get(url)
    yield response.text
