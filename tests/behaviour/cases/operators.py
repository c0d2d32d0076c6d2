# Brackets exactly where await binds otherwise.
import requests


async def main():
    url = "https://service.example/pages/3"
    print(-requests.get(url).json()["n"] ** 2)
    print(not requests.get(url))
    print([*requests.get(url).json()["rows"], requests.get(url).json()["rows"][1:]])
