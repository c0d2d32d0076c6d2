# What is set to nothing before the call and to the value behind it: others that need it would find nothing meanwhile.
# asyncfix: refuses unsafe
import requests

settings = {}


class Cache:
    def __init__(self):
        self.text = "old"
        self.by = {"k": "old"}

    async def renew(self, url):
        self.text = None
        self.text = requests.get(url).text

    async def renew_key(self, url):
        self.by["k"] = None
        self.by["k"] = requests.get(url).text

    async def read(self):
        return self.text.upper()

    def read_key(self):
        return self.by["k"].upper()


async def renew_settings(url):
    settings["rows"] = ""
    text = requests.get(url).text
    settings["rows"] = text


def first_row():
    return settings["rows"][0]
