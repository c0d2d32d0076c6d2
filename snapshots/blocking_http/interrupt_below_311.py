# asyncfix: refuses unsafe
# Up to Python 3.10, Ctrl-C is raised in what runs on the loop: a handler in the helper or around the call gets it.
import requests


def record(urls, rows):
    try:
        for url in urls:
            rows.append(requests.get(url).text)
    except KeyboardInterrupt:
        print("kept", len(rows))


async def main(urls):
    record(urls, [])


async def fetch(url):
    try:
        requests.get(url)
    except KeyboardInterrupt:
        print("given up")
