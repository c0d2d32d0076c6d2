# Requests of one coroutine go through one client of the preferred library, with what is different spelled out.
# asyncfix: --prefer httpx --unsafe-fixes
import httpx


async def fetch(url: str, token: str):
    async with httpx.AsyncClient(follow_redirects=True) as client:
        response = await client.get(url, headers={"authorization": token}, timeout=10)
    response.raise_for_status()
    return response.json()


async def send(items: list[str]):
    done = []
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        for item in items:
            # A comment that belongs to the request.
            answer = await client.post("https://a.example/items", json={"item": item})
            if answer.is_error:
                print(answer.reason_phrase, answer.text)
                continue
            done.append(answer.headers["location"])
    return done


async def check(host: str):
    async with httpx.AsyncClient(verify=False, timeout=None) as client:
        return (await client.head(f"https://{host}/", follow_redirects=True)).status_code == 200


async def remove(url: str, data: dict[str, str]):
    async with httpx.AsyncClient(follow_redirects=True, timeout=None) as client:
        if not (await client.request("DELETE", url, data=data, timeout=(3, 10))).is_error:
            return True
        text = """
  not indented
"""
        return bool(text) and (await client.get("https://a.example/state")).json()["state"]
