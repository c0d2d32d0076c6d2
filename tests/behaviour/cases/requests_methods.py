# Every function of the library, and what reaches the server.
import requests
import slow


async def main():
    url = "https://service.example/item"
    print(requests.put(url, data="x").json()["sent"])
    print(requests.delete(url).status_code)
    print(requests.head(url).ok)
    print(requests.patch(url, data={"a": 1}).json()["sent"])
    print(requests.request("OPTIONS", url).json()["method"])
    print(slow.calls)
