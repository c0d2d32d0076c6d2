import requests


def produce(queue, url):
    for item in requests.get(url).json()["items"]:
        queue.put_nowait(item)
