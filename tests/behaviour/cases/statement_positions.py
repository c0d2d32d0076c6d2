# if, elif, while, assert, return, for, with, f-string, raise, del, default value of a nested function.
import requests

URL = "https://service.example/"


async def returned():
    return requests.get(URL + "returned")


async def main():
    if requests.get(URL + "status/404").ok:
        print("if")
    elif requests.get(URL + "status/200").ok:
        print("elif")
    assert requests.get(URL).ok, requests.get(URL + "message").text
    for row in requests.get(URL).json()["rows"]:
        print(row)
    with requests.get(URL + "with") as response:
        print(response.status_code)
    print(f"{requests.get(URL).status_code:>5} {(await returned()).ok!r}")

    def inner(code=requests.get(URL).status_code):
        return code

    print(inner())
