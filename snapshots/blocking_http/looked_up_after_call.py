# asyncfix: refuses unsafe
# The account is looked up behind the call: where there is none, the money has been taken all the same.
import requests

accounts = {"ann": 100}


def charge(name):
    return requests.post("https://bank.example/charges", json=name).json()


async def pay(name):
    accounts[name] = accounts[name] - charge(name)
