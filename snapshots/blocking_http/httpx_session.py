# A session becomes a client: its state, its requests and its end; one that nothing closes gets a block.
# asyncfix: --prefer httpx --unsafe-fixes
import requests


async def in_block(user: str, password: str):
    with requests.Session() as session:
        session.auth = (user, password)
        session.headers.update({"x-trace": "1"})
        first = session.get("https://a.example/first", timeout=5)
        second = session.post("https://a.example/second", data={"a": "1"}, timeout=5)
    return first.status_code, second.json()


async def closed(url: str):
    session = requests.Session()
    try:
        return session.get(url, allow_redirects=False).headers.get("location")
    finally:
        session.close()


async def never_closed(urls: list[str]):
    session = requests.session()
    session.verify = False
    session.headers["x-trace"] = "1"
    pages = []
    for url in urls:
        pages.append(session.get(url).content)
    return pages
