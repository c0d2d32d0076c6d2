# What keeps requests with their library is named; the calls go to a thread.
# asyncfix: --prefer httpx --unsafe-fixes
import requests
from requests.adapters import HTTPAdapter


async def streamed(url: str, file):
    response = requests.get(url, stream=True)
    for chunk in response.iter_content(1024):
        file.write(chunk)


async def answer_leaves(url: str):
    return requests.get(url)


async def unseen_arguments(url: str, **options):
    return requests.get(url, **options).text


async def maybe_none(url: str, query: str | None):
    return requests.get(url, params={"query": query}).text


async def one_flag(url: str):
    requests.get(url, verify=False)
    requests.get(url)


async def adapters(url: str):
    with requests.Session() as session:
        session.mount("https://", HTTPAdapter(max_retries=3))
        return session.get(url).text


async def all_headers(url: str):
    return dict(requests.get(url).headers)


async def not_redirected(url: str):
    response = requests.get(url, allow_redirects=False)
    response.raise_for_status()


async def not_seen(url: str, body):
    requests.post(url, data=body)


async def upload(url: str, path):
    requests.post(url, files={"file": open(path, "rb")})


class Service:
    def __init__(self):
        self.session = requests.Session()

    async def get(self, url: str):
        return self.session.get(url).text


async def retried(url: str):
    try:
        return await fetch(url)
    except requests.Timeout:
        return None


async def fetch(url: str):
    return requests.get(url).text


async def errors(url: str):
    try:
        return requests.get(url).text
    except Exception as error:
        if isinstance(error, requests.Timeout):
            return None
        raise


ERRORS = (requests.Timeout, OSError)


async def named_errors(url: str):
    try:
        return requests.get(url).text
    except ERRORS:
        return None


async def yields(urls: list[str]):
    for url in urls:
        yield requests.get(url).text
