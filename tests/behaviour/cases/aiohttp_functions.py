# Functions of requests become a session of aiohttp, against a server on this machine.
# asyncfix: flags --unsafe-fixes --prefer aiohttp
# needs: requests aiohttp
import echo_server
import requests

address = echo_server.start()


async def reads():
    slow = requests.get(address + "/slow")
    print(slow.status_code, slow.ok, slow.text, slow.reason, slow.url == address + "/slow")
    moved = requests.get(address + "/moved")
    print(moved.json()["path"], moved.url.endswith("/here?a=1"))
    kept = requests.get(address + "/moved", allow_redirects=False)
    print(kept.status_code, kept.headers["Location"])
    kept.raise_for_status()
    print(requests.head(address + "/moved").status_code)
    print(requests.get(address + "/items?a=1", params={"b": "2", "c": ["3", "4"]}).json()["path"])
    missing = requests.get(address + "/missing")
    if not missing:
        print("nothing there", missing.ok)
    if requests.get(address + "/items", verify=False):
        return requests.get(address + "/slow", timeout=(1, 5)).content
    return None


async def sends():
    requests.post(address + "/slow")
    print(requests.post(address + "/items", data={"a": "1", "b": "x y"}).json()["body"])
    print(requests.post(address + "/items", json={"a": [1, None]}).json()["json"])
    print(requests.put(address + "/items", "plain text", headers={"Content-Type": "text/x"}).json()["body"])
    print(requests.delete(address + "/items", json={"id": 1}).json()["json"])
    print(requests.request("PURGE", address + "/items", headers={"x-trace": "7"}).json()["trace"])


async def chained():
    first = requests.get(address + "/items/1")
    second = requests.get(
        first.url,
        params={
            "kind": first.headers["x-kind"],
            "status": first.status_code,
        },
        timeout=5,
    )
    names = [first.json()["path"]]
    for item in second.json():
        names.append(item)
    return names, second.json()["path"]


async def fails(path: str):
    try:
        response = requests.get(address + path, timeout=0.3)
        response.raise_for_status()
        return response.json()
    except requests.HTTPError as error:
        return "status", error.response.status_code, error.response.reason
    except requests.Timeout:
        return "late"
    except requests.TooManyRedirects:
        return "round and round"
    except requests.RequestException:
        return "failed"


async def outside(path: str):
    response = None
    try:
        response = requests.get(address + path, timeout=0.3)
    except requests.RequestException:
        print("failed")
    if response is not None and response.status_code == 200:
        return response.json()["path"]
    if response:
        return "cannot be"


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


async def main():
    print(await reads())
    await sends()
    print(await chained())
    for path in ("/missing", "/hangs", "/broken", "/items"):
        print(await fails(path))
    for path in ("/missing", "/hangs", "/items"):
        print(await outside(path))
    await refused()
    print(await no_address("nowhere"), await no_address("ftp://nowhere/"))
