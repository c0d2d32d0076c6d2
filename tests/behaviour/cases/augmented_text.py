# An augmented assignment that is not a sum: the left side is read before and after in the same order.
# asyncfix: flags --unsafe-fixes
import requests


class Log:
    text = "log:"


async def main():
    log = Log()
    log.text += requests.get("https://service.example/line").json()["path"]
    log.text *= requests.get("https://service.example/pages/2").json()["n"]
    print(log.text)
