# asyncfix: refuses unsafe
# What the calls themselves do counts, whatever the helpers are called and however many there are.
import requests

API = "https://bank.example"


def balance(account):
    return requests.get(f"{API}/accounts/{account}").json()["balance"]


def pay(account, amount):
    requests.put(f"{API}/accounts/{account}", json={"balance": amount})


def increment(account):
    pay(account, balance(account) + 1)


def call(method, path, **options):
    return requests.request(method, f"{API}/{path}", **options)


async def deposit(account, amount):
    before = balance(account)
    pay(account, before + amount)


async def count(account):
    increment(account)


async def rename(account, name):
    details = call("GET", f"accounts/{account}").json()
    details["name"] = name
    call("PUT", f"accounts/{account}", json=details)
