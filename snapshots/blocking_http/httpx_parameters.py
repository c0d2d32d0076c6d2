# Parameters join those of the address; what the client is told once belongs to its constructor.
# asyncfix: --prefer httpx --unsafe-fixes
import json

import requests
from requests.auth import HTTPBasicAuth


async def literal_address(page: int, query: str):
    return requests.get("https://a.example/items", params={"page": page, "query": query}).json()


async def any_address(url: str, query: str):
    return requests.get(url, {"query": query}, timeout=3).json()


async def path(host: str, wanted):
    response = requests.get(
        f"https://{host}/items",
        params={"wanted": wanted},
        verify=False,
        proxies={"http": "http://proxy:80", "https": "http://proxy:80"},
    )
    return response.url


async def bodies(url: str, payload, user: str):
    requests.post(url, data=json.dumps(payload), auth=(user, "secret"))
    requests.put(url, "text", auth=HTTPBasicAuth(user, "secret"))
    requests.patch(url, json=payload, stream=False)
    requests.request("PURGE", url)
