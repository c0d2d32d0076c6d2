# The first iterable of a generator expression is evaluated outside of it.
import requests


async def main():
    print(",".join(row.upper() for row in requests.get("https://service.example/rows").json()["rows"]))
