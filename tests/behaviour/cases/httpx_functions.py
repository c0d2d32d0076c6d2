# Functions of requests become a client of httpx, against a server on this machine.
# asyncfix: flags --unsafe-fixes --prefer httpx
# needs: requests httpx
import anyio._backends._asyncio
import echo_server
import httpcore._backends.anyio
import requests

address = echo_server.start()


async def reads():
    slow = requests.get(address + "/slow")
    print(slow.status_code, slow.ok, slow.text, slow.reason, slow.url == address + "/slow")
    moved = requests.get(address + "/moved")
    print(moved.json()["path"], moved.url.endswith("/here?a=1"))
    kept = requests.get(address + "/moved", allow_redirects=False)
    print(kept.status_code, kept.headers["Location"], kept.is_redirect)
    print(requests.head(address + "/moved").status_code)
    print(requests.get(address + "/items?a=1", params={"b": "2", "c": ["3", "4"]}).json()["path"])
    missing = requests.get(address + "/missing")
    if not missing:
        print("nothing there", missing.ok)


async def sends():
    print(requests.post(address + "/items", data={"a": "1", "b": "x y"}).json()["body"])
    print(requests.post(address + "/items", json={"a": [1, None]}).json()["json"])
    print(requests.put(address + "/items", "plain text").json()["body"])
    print(requests.delete(address + "/items", json={"id": 1}, auth=("user", "secret")).json()["authorization"])
    print(requests.request("PURGE", address + "/items", headers={"x-trace": "7"}).json()["trace"])


async def fails(path: str):
    try:
        response = requests.get(address + path, timeout=0.3)
        response.raise_for_status()
        return response.json()
    except requests.HTTPError as error:
        return "status", error.response.status_code, error.response.text
    except requests.Timeout:
        return "late"
    except requests.TooManyRedirects:
        return "round and round"
    except requests.RequestException:
        return "failed"


async def refused():
    try:
        requests.get("http://127.0.0.1:1/")
    except (requests.ConnectionError, requests.Timeout):
        print("refused")
    try:
        requests.get("http://127.0.0.1:1/")
    except OSError:
        print("refused again")


async def no_address(url: str):
    try:
        requests.get(url, timeout=1)
    except ValueError:
        return "no address"


async def streams():
    with requests.get(address + "/items", stream=True) as response:
        return len(b"".join(response.iter_content(8)))


async def main():
    await reads()
    await sends()
    for path in ("/missing", "/hangs", "/round", "/broken", "/items"):
        print(await fails(path))
    await refused()
    print(await no_address("nowhere"))
    print(await streams())
