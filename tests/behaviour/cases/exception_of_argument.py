# A wrong argument raises where it did.
import requests


async def main():
    try:
        requests.get("https://service.example/", no_such_option=True)
    except TypeError:
        print("refused")
    print(requests.get("https://service.example/").ok)
