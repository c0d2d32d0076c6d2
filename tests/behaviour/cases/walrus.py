# An assignment expression in the test of a loop.
import requests


async def main():
    page = "/pages/3"
    while page := requests.get("https://service.example" + page).json()["next"]:
        print(page)
    print("last", page)
