# The argument of a blocking call blocks as well: the inner one comes first.
import requests


async def main():
    url = "https://service.example"
    print(requests.get(url + requests.get(url + "/pages/3").json()["next"]).json()["next"])
