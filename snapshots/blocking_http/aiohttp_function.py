# Requests through a session of aiohttp: each answer is open within a block of its own.
# asyncfix: --prefer aiohttp --unsafe-fixes
import requests


async def fetch(url: str, token: str):
    response = requests.get(url, headers={"authorization": token}, timeout=10)
    response.raise_for_status()
    return response.json()


async def send(items: list[str]):
    done = []
    for item in items:
        # A comment that belongs to the request.
        answer = requests.post("https://a.example/items", json={"item": item})
        if not answer.ok:
            print(answer.reason, answer.text)
            continue
        done.append(answer.headers["location"])
    return done


async def check(host: str):
    return requests.head(f"https://{host}/", allow_redirects=True, verify=False).status_code == 200


async def both(first: str, second: str):
    a = requests.get(first)
    b = requests.get(second, params={"from": a.url}, timeout=(3, 10))
    print(a.text)
    total = len(b.content)
    return total


async def tried(url: str):
    try:
        response = requests.get(url)
    except requests.Timeout:
        return None
    return response.json()["state"]


async def told(url: str):
    requests.post(url, data={"a": "1"})
    if requests.get(url):
        return requests.get(url + "/x").text.strip()


async def session(urls: list[str]):
    session = requests.Session()
    session.headers["x-trace"] = "1"
    pages = []
    for url in urls:
        pages.append(session.get(url).content)
    return pages


async def errors(url: str):
    try:
        response = requests.get(url)
        response.raise_for_status()
        return response.json()
    except requests.exceptions.HTTPError as error:
        return error.response.status_code
    except (requests.ConnectionError, requests.Timeout):
        return None
    except requests.RequestException as error:
        raise RuntimeError("no answer") from error
