# Module functions of httpx.
# asyncfix: flags --unsafe-fixes
import httpx


async def main():
    response = httpx.post("https://service.example/items", json={"a": 1})
    print(response.status_code, response.json()["sent"])
    try:
        httpx.get("https://service.example/missing").raise_for_status()
    except httpx.HTTPStatusError as error:
        print(error)
