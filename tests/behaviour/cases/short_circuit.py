# What was skipped is still skipped.
import requests
import slow


async def main():
    url = "https://service.example/"
    cached = "cached"
    print(cached or requests.get(url + "skipped").text)
    print(requests.get(url + "taken").ok if cached else requests.get(url + "else").ok)
    print(not cached and requests.get(url + "and").ok)
    print(1 < requests.get(url + "pages/4").json()["n"] < 3 < requests.get(url + "chained").json()["n"])
    print(slow.calls)
