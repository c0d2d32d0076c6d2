# A handler that only raises does nothing of its own.
import requests


def record(urls):
    try:
        return [requests.get(url).text for url in urls]
    except KeyboardInterrupt:
        raise


async def main(urls):
    return record(urls)
