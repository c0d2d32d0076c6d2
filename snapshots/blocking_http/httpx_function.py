# Requests of one coroutine go through one client of the preferred library, with what is different spelled out.
# asyncfix: --prefer httpx --unsafe-fixes
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


async def remove(url: str, data: dict[str, str]):
    if requests.delete(url, data=data, timeout=(3, 10)):
        return True
    text = """
  not indented
"""
    return bool(text) and requests.get("https://a.example/state").json()["state"]
