# A synchronous client in a coroutine.
# asyncfix: flags --unsafe-fixes
import httpx


async def main():
    with httpx.Client(base_url="https://service.example") as client:
        print(client.get("/a").text)
        print(client.request("DELETE", "/b").json()["method"])
