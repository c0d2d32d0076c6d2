# One request with a keyword.
import requests


async def main():
    response = requests.get("https://service.example/item", timeout=5)
    print(response.status_code, response.ok)
