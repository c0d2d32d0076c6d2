# Counter-cases of `stored_under_other_names`: another address, an answer that is only the key of what is changed, one that is
# put elsewhere, and what does not depend on the answer.
import requests

API = "https://bank.example"


def balance(account):
    return requests.get(f"{API}/accounts/{account}").json()["balance"]


def report(account, amount):
    requests.put(f"{API}/reports/{account}", json={"balance": amount})


def close(account):
    requests.put(f"{API}/accounts/{account}", json={"open": False})


async def reported(account):
    report(account, balance(account))


async def closed(account):
    last = balance(account)
    close(account)
    return last


async def close_first():
    found = requests.get(f"{API}/accounts").json()
    requests.put(f"{API}/accounts/{found[0]}", json={"open": False})


async def notified(account):
    settings = requests.get(f"{API}/settings").json()
    if settings["notify"]:
        requests.post(f"{API}/notifications", json={"account": account})
