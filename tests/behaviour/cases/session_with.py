# A session that lives in a `with` block.
# asyncfix: flags --unsafe-fixes
import requests


async def main():
    with requests.Session() as session:
        session.headers["X-Trace"] = "1"
        first = session.get("https://service.example/first")
        second = session.post("https://service.example/second", json=[1])
    print(first.status_code, second.json()["sent"], session.closed)
