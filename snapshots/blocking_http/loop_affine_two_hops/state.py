import requests

from events import announce


def reload(url):
    fields = requests.get(url).json()["fields"]
    announce()
    return fields
