# The exception of the call leaves the coroutine as it was.
import requests


async def main():
    print("asking")
    requests.get("https://unreachable.example/")
    print("never printed")
